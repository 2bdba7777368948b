import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('people', '0004_households'),
    ]

    operations = [
        migrations.CreateModel(
            name='CorrectionRequest',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('what', models.CharField(max_length=500)),
                ('proof', models.CharField(max_length=500)),
                ('state', models.CharField(choices=[('asked', 'Chờ trả lời'), ('granted', 'Đã chấp nhận, thường trực sửa hồ sơ'), ('refused', 'Không chấp nhận'), ('taken_back', 'Người đề nghị đã rút')], default='asked', editable=False, max_length=20)),
                ('asked_on', models.DateField()),
                ('answer', models.TextField(blank=True)),
                ('answered_on', models.DateField(blank=True, null=True)),
                ('answered_by', models.CharField(blank=True, max_length=200)),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='requests', to='people.person')),
            ],
            options={
                'ordering': ['-asked_on', '-id'],
                'constraints': [models.CheckConstraint(condition=models.Q(('state__in', ['asked', 'granted', 'refused', 'taken_back']), ('state__isnull', True), _connector='OR'), name='people_correctionrequest_state', violation_error_message='Giá trị không có trong danh mục.'), models.CheckConstraint(condition=models.Q(('proof', ''), _negated=True), name='people_correctionrequest_proof', violation_error_message='Đề nghị sửa phải kèm minh chứng.'), models.CheckConstraint(condition=models.Q(('state__in', ['asked', 'taken_back']), models.Q(('answer', ''), _negated=True), _connector='OR'), name='people_correctionrequest_answer', violation_error_message='Trả lời đề nghị sửa phải có nội dung.')],
            },
        ),
    ]
