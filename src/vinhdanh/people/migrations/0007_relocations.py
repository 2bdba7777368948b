import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('people', '0006_calendar_and_delegation'),
    ]

    operations = [
        migrations.CreateModel(
            name='Relocation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('title', models.CharField(max_length=200)),
                ('moves_on', models.DateField()),
                ('state', models.CharField(choices=[('asked', 'Chờ đơn vị mới nhận'), ('accepted', 'Đơn vị mới đã nhận'), ('refused', 'Đơn vị mới không nhận'), ('taken_back', 'Đã rút')], default='asked', editable=False, max_length=20)),
                ('asked_on', models.DateField()),
                ('asked_by', models.CharField(max_length=200)),
                ('asked_account', models.BigIntegerField(null=True)),
                ('reason', models.CharField(blank=True, max_length=500)),
                ('post', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='relocations', to='people.post')),
                ('to', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.organisation')),
            ],
            options={
                'ordering': ['-asked_on', '-id'],
                'constraints': [models.CheckConstraint(condition=models.Q(('state__in', ['asked', 'accepted', 'refused', 'taken_back']), ('state__isnull', True), _connector='OR'), name='people_relocation_state', violation_error_message='Giá trị không có trong danh mục.'), models.CheckConstraint(condition=models.Q(models.Q(('state', 'refused'), _negated=True), models.Q(('reason', ''), _negated=True), _connector='OR'), name='people_relocation_reason', violation_error_message='Không nhận thì phải nêu lý do.'), models.UniqueConstraint(condition=models.Q(('state', 'asked')), fields=('post',), name='people_relocation_open_once', violation_error_message='Đang có đề nghị chuyển người này chờ trả lời.')],
            },
        ),
    ]
