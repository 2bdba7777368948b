import django.core.serializers.json
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='AuditHead',
            fields=[
                ('id', models.SmallIntegerField(default=1, primary_key=True, serialize=False)),
                ('seq', models.BigIntegerField(default=0)),
                ('hash', models.CharField(blank=True, max_length=64)),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('id', 1)), name='core_audithead_single')],
            },
        ),
        migrations.CreateModel(
            name='AuditLine',
            fields=[
                ('seq', models.BigIntegerField(primary_key=True, serialize=False)),
                ('at', models.DateTimeField()),
                ('day', models.DateField(null=True)),
                ('act', models.CharField(choices=[('installation.set_up', 'Thiết lập bản cài đặt'), ('installation.move_day', 'Chuyển ngày của bản minh họa'), ('organisation.found', 'Lập tổ chức'), ('organisation.rename', 'Đổi tên tổ chức'), ('organisation.place', 'Xếp tổ chức vào cây tổ chức'), ('organisation.succeed', 'Chuyển giao, chấm dứt tổ chức'), ('person.enter', 'Nhập người vào danh sách'), ('person.appoint', 'Bố trí chức vụ'), ('person.move', 'Điều động, chuyển công tác'), ('person.end_post', 'Kết thúc chức vụ'), ('account.open', 'Mở tài khoản'), ('account.grant_role', 'Giao vai trò'), ('account.end_role', 'Kết thúc vai trò'), ('record.rate', 'Xếp loại chất lượng'), ('record.rate_party', 'Ghi xếp loại tổ chức đảng, đoàn thể'), ('record.recognise_initiative', 'Ghi công nhận sáng kiến, đề tài'), ('record.discipline', 'Ghi kỷ luật'), ('record.end_discipline', 'Ghi hết thời hạn kỷ luật'), ('record.open_investigation', 'Ghi việc đang xem xét, giải quyết'), ('record.conclude_investigation', 'Ghi kết luận việc xem xét, giải quyết'), ('record.leave', 'Ghi thời gian nghỉ, đào tạo'), ('record.transfer', 'Ghi chuyển công tác từ nơi khác đến'), ('record.months', 'Ghi số tháng làm việc'), ('record.drive', 'Ghi kết quả tham gia phong trào'), ('record.bloc', 'Ghi kết quả cụm, khối thi đua'), ('record.collective_year', 'Ghi số liệu năm của tập thể'), ('record.judge', 'Ghi đánh giá, bình xét'), ('record.confirm', 'Xác nhận hồ sơ đã đầy đủ'), ('honour.enter', 'Ghi sổ khen thưởng'), ('honour.revoke', 'Hủy bỏ khen thưởng trong sổ'), ('movement.draft', 'Lập dự thảo phong trào từ kế hoạch'), ('movement.correct', 'Sửa nội dung đọc từ kế hoạch'), ('movement.launch', 'Phát động phong trào'), ('movement.close', 'Kết thúc phong trào'), ('movement.add_indicator', 'Giao chỉ tiêu'), ('movement.change_indicator', 'Điều chỉnh chỉ tiêu'), ('registration.register', 'Đăng ký thi đua'), ('registration.accept', 'Tiếp nhận đăng ký'), ('registration.return', 'Trả lại đăng ký'), ('registration.resubmit', 'Gửi lại đăng ký'), ('registration.withdraw', 'Rút đăng ký')], max_length=60)),
                ('actor', models.CharField(max_length=200)),
                ('account_id', models.BigIntegerField(null=True)),
                ('organisation_id', models.BigIntegerField(null=True)),
                ('subject_type', models.CharField(max_length=60)),
                ('subject_id', models.BigIntegerField()),
                ('subject_label', models.CharField(max_length=300)),
                ('before', models.JSONField(default=dict, encoder=django.core.serializers.json.DjangoJSONEncoder)),
                ('after', models.JSONField(default=dict, encoder=django.core.serializers.json.DjangoJSONEncoder)),
                ('reason', models.TextField(blank=True)),
                ('previous_hash', models.CharField(max_length=64)),
                ('hash', models.CharField(max_length=64, unique=True)),
            ],
            options={
                'ordering': ['seq'],
                'indexes': [models.Index(fields=['subject_type', 'subject_id'], name='core_auditline_subject'), models.Index(fields=['organisation_id', 'seq'], name='core_auditline_home')],
                'constraints': [models.CheckConstraint(condition=models.Q(('seq__gt', 0)), name='core_auditline_seq')],
            },
        ),
        migrations.CreateModel(
            name='Installation',
            fields=[
                ('id', models.SmallIntegerField(default=1, primary_key=True, serialize=False)),
                ('name', models.CharField(blank=True, max_length=200)),
                ('is_demonstration', models.BooleanField(default=False)),
                ('day', models.DateField(blank=True, null=True)),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('id', 1)), name='core_installation_single'), models.CheckConstraint(condition=models.Q(models.Q(('day__isnull', False), ('is_demonstration', True)), models.Q(('day__isnull', True), ('is_demonstration', False)), _connector='OR'), name='core_installation_day', violation_error_message='Chỉ bản minh họa có ngày riêng.')],
            },
        ),
        migrations.CreateModel(
            name='OutboxMessage',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(max_length=60)),
                ('account_id', models.BigIntegerField(help_text='Người nhận; để trống khi gửi cả đơn vị.', null=True)),
                ('organisation_id', models.BigIntegerField(null=True)),
                ('subject_type', models.CharField(max_length=60)),
                ('subject_id', models.BigIntegerField()),
                ('text', models.TextField()),
                ('written_at', models.DateTimeField(auto_now_add=True)),
                ('sent_at', models.DateTimeField(blank=True, null=True)),
            ],
            options={
                'ordering': ['id'],
                'constraints': [models.CheckConstraint(condition=models.Q(('account_id__isnull', False), ('organisation_id__isnull', False), _connector='OR'), name='core_outboxmessage_recipient')],
            },
        ),
    ]
