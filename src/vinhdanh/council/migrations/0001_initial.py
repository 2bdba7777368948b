import django.db.models.deletion
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('dossiers', '0001_initial'),
        ('people', '0004_households'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Council',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=250)),
                ('number', models.CharField(max_length=80)),
                ('decided_on', models.DateField()),
                ('since', models.DateField()),
                ('until', models.DateField(blank=True, null=True)),
                ('ballot_percent', models.DecimalField(blank=True, decimal_places=2, max_digits=5, null=True)),
                ('regulation', models.CharField(blank=True, help_text='Quy chế quy định tỷ lệ phiếu.', max_length=250)),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.organisation')),
            ],
            options={
                'ordering': ['-since', 'id'],
            },
        ),
        migrations.CreateModel(
            name='Kinship',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('relation', models.CharField(max_length=80)),
                ('declared_on', models.DateField()),
                ('kin', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='people.person')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='people.person')),
            ],
            options={
                'ordering': ['person', 'id'],
            },
        ),
        migrations.CreateModel(
            name='Question',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('order', models.PositiveSmallIntegerField()),
                ('figures', models.JSONField(blank=True, default=dict)),
                ('answer', models.JSONField(blank=True, default=dict)),
                ('dossier', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='dossiers.dossier')),
            ],
            options={
                'ordering': ['sitting', 'order'],
            },
        ),
        migrations.CreateModel(
            name='HandCount',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('way', models.CharField(choices=[('online', 'Trên máy'), ('paper', 'Phiếu giấy'), ('written', 'Ý kiến bằng văn bản của người vắng'), ('open', 'Biểu quyết công khai')], max_length=20)),
                ('agree', models.PositiveSmallIntegerField()),
                ('against', models.PositiveSmallIntegerField()),
                ('blank', models.PositiveSmallIntegerField()),
                ('entered_by', models.CharField(max_length=200)),
                ('entered_account', models.BigIntegerField(null=True)),
                ('confirmed_by', models.CharField(blank=True, max_length=200)),
                ('question', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='hand_counts', to='council.question')),
            ],
            options={
                'ordering': ['question', 'way'],
            },
        ),
        migrations.CreateModel(
            name='CountedPaper',
            fields=[
                ('code', models.CharField(max_length=32, primary_key=True, serialize=False)),
                ('question', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='counted', to='council.question')),
            ],
            options={
                'ordering': ['question', 'code'],
            },
        ),
        migrations.CreateModel(
            name='SealedPaper',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('sealed', models.BinaryField()),
                ('question', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='papers', to='council.question')),
            ],
            options={
                'ordering': ['question', 'id'],
            },
        ),
        migrations.CreateModel(
            name='Seat',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('role', models.CharField(choices=[('chair', 'Chủ tịch Hội đồng'), ('deputy', 'Phó Chủ tịch Hội đồng'), ('secretary', 'Thư ký Hội đồng'), ('member', 'Ủy viên')], default='member', max_length=20)),
                ('since', models.DateField()),
                ('until', models.DateField(blank=True, null=True)),
                ('council', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='seats', to='council.council')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
                ('substitute', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
            ],
            options={
                'ordering': ['council', 'id'],
            },
        ),
        migrations.CreateModel(
            name='Recusal',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('reason', models.CharField(max_length=300)),
                ('question', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='recusals', to='council.question')),
                ('seat', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='council.seat')),
            ],
            options={
                'ordering': ['question', 'id'],
            },
        ),
        migrations.CreateModel(
            name='Sitting',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('day', models.DateField()),
                ('place', models.CharField(max_length=250)),
                ('state', models.CharField(choices=[('called', 'Đã triệu tập'), ('balloting', 'Đang bỏ phiếu'), ('closed', 'Đã khóa hòm phiếu'), ('counted', 'Đã kiểm phiếu'), ('signed', 'Đã ký biên bản'), ('cancelled', 'Đã hủy')], default='called', editable=False, max_length=20)),
                ('secret', models.BooleanField(default=True)),
                ('layers', models.PositiveSmallIntegerField(default=0)),
                ('signed_chair', models.CharField(blank=True, max_length=200)),
                ('signed_secretary', models.CharField(blank=True, max_length=200)),
                ('council', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='sittings', to='council.council')),
                ('opened_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['-day', '-id'],
            },
        ),
        migrations.AddField(
            model_name='question',
            name='sitting',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='questions', to='council.sitting'),
        ),
        migrations.CreateModel(
            name='Attendance',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('presence', models.CharField(choices=[('present', 'Có mặt'), ('substitute', 'Người dự thay'), ('absent', 'Vắng mặt')], max_length=20)),
                ('reason', models.CharField(blank=True, max_length=300)),
                ('seat', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='council.seat')),
                ('sitting', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='attendances', to='council.sitting')),
            ],
            options={
                'ordering': ['sitting', 'seat'],
            },
        ),
        migrations.CreateModel(
            name='Teller',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('place', models.PositiveSmallIntegerField()),
                ('salt', models.CharField(blank=True, max_length=64)),
                ('public_key', models.CharField(blank=True, max_length=64)),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
                ('sitting', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='tellers', to='council.sitting')),
            ],
            options={
                'ordering': ['sitting', 'place'],
            },
        ),
        migrations.CreateModel(
            name='Turnout',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('way', models.CharField(choices=[('online', 'Trên máy'), ('paper', 'Phiếu giấy'), ('written', 'Ý kiến bằng văn bản của người vắng'), ('open', 'Biểu quyết công khai')], max_length=20)),
                ('question', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='turnouts', to='council.question')),
                ('seat', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='council.seat')),
            ],
            options={
                'ordering': ['question', 'seat'],
            },
        ),
        migrations.AddConstraint(
            model_name='council',
            constraint=models.CheckConstraint(condition=models.Q(('until__isnull', True), ('until__gte', models.F('since')), _connector='OR'), name='council_council_days', violation_error_message='Ngày kết thúc không được trước ngày bắt đầu.'),
        ),
        migrations.AddConstraint(
            model_name='council',
            constraint=models.CheckConstraint(condition=models.Q(('ballot_percent__isnull', True), models.Q(('ballot_percent__gt', 0), ('ballot_percent__lte', 100), models.Q(('regulation', ''), _negated=True)), _connector='OR'), name='council_council_percent', violation_error_message='Tỷ lệ phiếu riêng phải từ trên 0 đến 100 % và nêu quy chế quy định.'),
        ),
        migrations.AddConstraint(
            model_name='council',
            constraint=models.UniqueConstraint(fields=('organisation', 'number', 'decided_on'), name='council_council_once', violation_error_message='Đã có Hội đồng lập theo quyết định này.'),
        ),
        migrations.AddConstraint(
            model_name='kinship',
            constraint=models.CheckConstraint(condition=models.Q(('person', models.F('kin')), _negated=True), name='council_kinship_self'),
        ),
        migrations.AddConstraint(
            model_name='kinship',
            constraint=models.UniqueConstraint(fields=('person', 'kin'), name='council_kinship_once', violation_error_message='Quan hệ này đã được khai.'),
        ),
        migrations.AddConstraint(
            model_name='handcount',
            constraint=models.CheckConstraint(condition=models.Q(('way__in', ['paper', 'written', 'open'])), name='council_handcount_way'),
        ),
        migrations.AddConstraint(
            model_name='handcount',
            constraint=models.UniqueConstraint(fields=('question', 'way'), name='council_handcount_once', violation_error_message='Đã nhập số phiếu này; người thứ hai xác nhận.'),
        ),
        migrations.AddConstraint(
            model_name='seat',
            constraint=models.CheckConstraint(condition=models.Q(('role__in', ['chair', 'deputy', 'secretary', 'member']), ('role__isnull', True), _connector='OR'), name='council_seat_role', violation_error_message='Giá trị không có trong danh mục.'),
        ),
        migrations.AddConstraint(
            model_name='seat',
            constraint=models.CheckConstraint(condition=models.Q(('until__isnull', True), ('until__gte', models.F('since')), _connector='OR'), name='council_seat_days', violation_error_message='Ngày kết thúc không được trước ngày bắt đầu.'),
        ),
        migrations.AddConstraint(
            model_name='seat',
            constraint=models.CheckConstraint(condition=models.Q(('substitute__isnull', True), models.Q(('substitute', models.F('person')), _negated=True), _connector='OR'), name='council_seat_substitute', violation_error_message='Người dự thay phải là người khác.'),
        ),
        migrations.AddConstraint(
            model_name='seat',
            constraint=models.UniqueConstraint(condition=models.Q(('until__isnull', True)), fields=('council', 'person'), name='council_seat_person', violation_error_message='Người này đã là thành viên Hội đồng.'),
        ),
        migrations.AddConstraint(
            model_name='seat',
            constraint=models.UniqueConstraint(condition=models.Q(('role', 'chair'), ('until__isnull', True)), fields=('council',), name='council_seat_chair', violation_error_message='Hội đồng đã có Chủ tịch.'),
        ),
        migrations.AddConstraint(
            model_name='recusal',
            constraint=models.CheckConstraint(condition=models.Q(('reason', ''), _negated=True), name='council_recusal_reason'),
        ),
        migrations.AddConstraint(
            model_name='recusal',
            constraint=models.UniqueConstraint(fields=('question', 'seat'), name='council_recusal_once', violation_error_message='Thành viên này đã không biểu quyết hồ sơ này.'),
        ),
        migrations.AddConstraint(
            model_name='sitting',
            constraint=models.CheckConstraint(condition=models.Q(('state__in', ['called', 'balloting', 'closed', 'counted', 'signed', 'cancelled']), ('state__isnull', True), _connector='OR'), name='council_sitting_state', violation_error_message='Giá trị không có trong danh mục.'),
        ),
        migrations.AddConstraint(
            model_name='question',
            constraint=models.UniqueConstraint(fields=('sitting', 'dossier'), name='council_question_once', violation_error_message='Hồ sơ đã có trong chương trình phiên họp.'),
        ),
        migrations.AddConstraint(
            model_name='question',
            constraint=models.UniqueConstraint(fields=('sitting', 'order'), name='council_question_order'),
        ),
        migrations.AddConstraint(
            model_name='attendance',
            constraint=models.CheckConstraint(condition=models.Q(('presence__in', ['present', 'substitute', 'absent']), ('presence__isnull', True), _connector='OR'), name='council_attendance_presence', violation_error_message='Giá trị không có trong danh mục.'),
        ),
        migrations.AddConstraint(
            model_name='attendance',
            constraint=models.UniqueConstraint(fields=('sitting', 'seat'), name='council_attendance_once'),
        ),
        migrations.AddConstraint(
            model_name='attendance',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('presence', 'absent'), _negated=True), models.Q(('reason', ''), _negated=True), _connector='OR'), name='council_attendance_reason', violation_error_message='Vắng mặt thì ghi lý do.'),
        ),
        migrations.AddConstraint(
            model_name='teller',
            constraint=models.UniqueConstraint(fields=('sitting', 'person'), name='council_teller_once', violation_error_message='Người này đã ở Ban kiểm phiếu.'),
        ),
        migrations.AddConstraint(
            model_name='teller',
            constraint=models.UniqueConstraint(fields=('sitting', 'place'), name='council_teller_place'),
        ),
        migrations.AddConstraint(
            model_name='turnout',
            constraint=models.CheckConstraint(condition=models.Q(('way__in', ['online', 'paper', 'written', 'open']), ('way__isnull', True), _connector='OR'), name='council_turnout_way', violation_error_message='Giá trị không có trong danh mục.'),
        ),
        migrations.AddConstraint(
            model_name='turnout',
            constraint=models.UniqueConstraint(fields=('question', 'seat'), name='council_turnout_once', violation_error_message='Thành viên này đã bỏ phiếu cho hồ sơ này.'),
        ),
    ]
