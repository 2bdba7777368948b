"""The rooms of the desk and the way to each."""

from __future__ import annotations

from django.urls import path

from .views import (
    audit,
    first,
    frame,
    indicators,
    keeping,
    law,
    movements,
    people,
    plans,
    progress,
    records,
    registrations,
)

app_name = "desk"
urlpatterns = [
    path("", first.first, name="first"),
    path("ngay/", frame.move, name="move_day"),
    path("giao-dien/", frame.theme, name="theme"),
    path("ngon-ngu/", frame.language, name="language"),
    path("phong-trao/", movements.movements, name="movements"),
    path("phong-trao/moi/", plans.new, name="new_plan"),
    path("phong-trao/<slug:code>/", movements.movement, name="movement"),
    path("phong-trao/<slug:code>/sua/", plans.edit, name="correct"),
    path("phong-trao/<slug:code>/phat-dong/", plans.launch_it, name="launch"),
    path("phong-trao/<slug:code>/bo/", plans.drop_it, name="drop"),
    path("phong-trao/<slug:code>/ket-thuc/", plans.close_it, name="close"),
    path("phong-trao/<slug:code>/ke-hoach/", plans.text, name="plan_text"),
    path("phong-trao/<slug:code>/noi-dung/<int:order>/chi-tieu/", indicators.add, name="add_indicator"),
    path("phong-trao/<slug:code>/chi-tieu/<int:pk>/", progress.indicator, name="indicator"),
    path("phong-trao/<slug:code>/chi-tieu/<int:pk>/sua/", indicators.change, name="change_indicator"),
    path("phong-trao/<slug:code>/buoc/<slug:kind>/", progress.review, name="review"),
    path("phong-trao/<slug:code>/dang-ky/", registrations.registrations, name="registrations"),
    path("phong-trao/<slug:code>/dang-ky/moi/", registrations.new, name="register"),
    path("dang-ky/<int:pk>/", registrations.registration, name="registration"),
    path("dang-ky/<int:pk>/tiep-nhan/", registrations.take, name="accept"),
    path("dang-ky/<int:pk>/tra-lai/", registrations.give_back, name="return"),
    path("dang-ky/<int:pk>/gui-lai/", registrations.send_again, name="resubmit"),
    path("dang-ky/<int:pk>/rut/", registrations.take_out, name="withdraw"),
    path("to-chuc/", people.organisations, name="organisations"),
    path("to-chuc/them/", people.new_unit, name="new_unit"),
    path("to-chuc/<slug:code>/", records.organisation, name="organisation"),
    path("to-chuc/<slug:code>/ghi/<slug:what>/", keeping.organisation, name="keep_organisation"),
    path("can-bo/", people.people, name="people"),
    path("can-bo/them/", people.new_person, name="new_person"),
    path("can-bo/<slug:code>/", records.person, name="person"),
    path("can-bo/<slug:code>/ghi/<slug:what>/", keeping.person, name="keep_person"),
    path("luat/", law.law, name="law"),
    path("luat/<slug:book>/", law.rulebook, name="rulebook"),
    path("luat/<slug:book>/<str:code>/", law.rule, name="rule"),
    path("nhat-ky/", audit.audit, name="audit"),
]
