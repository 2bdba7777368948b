"""The words people and organisations are described in; codes are the law's own, unaccented."""

from django.db.models import IntegerChoices, TextChoices
from django.utils.translation import gettext_lazy as _

from vinhdanh.core.states import Moves


class OrganisationKind(TextChoices):
    """What place an organisation has in the tree."""

    GOVERNMENT = "government", _("Ủy ban nhân dân")
    AGENCY = "agency", _("cơ quan")
    UNIT = "unit", _("phòng, ban, đơn vị")
    HOUSEHOLD = "household", _("hộ gia đình")


class SuccessionKind(TextChoices):
    """How one organisation gave way to another."""

    RENAMED = "renamed", _("đổi tên, tổ chức lại")
    MERGED = "merged", _("sáp nhập, hợp nhất")
    SPLIT = "split", _("chia, tách")
    ABOLISHED = "abolished", _("giải thể, kết thúc hoạt động")


class Sex(TextChoices):
    """As documents write it."""

    MALE = "nam", _("Nam")
    FEMALE = "nu", _("Nữ")


class Group(TextChoices):
    """The law's groups of people at work."""

    CIVIL_SERVANT = "cong-chuc", _("Công chức")
    PUBLIC_EMPLOYEE = "vien-chuc", _("Viên chức")
    WORKER = "nguoi-lao-dong", _("Người lao động")


class Level(TextChoices):
    """The yearly rating of a person or a body."""

    EXCELLENT = "xuat-sac", _("Hoàn thành xuất sắc nhiệm vụ")
    GOOD = "tot", _("Hoàn thành tốt nhiệm vụ")
    DONE = "hoan-thanh", _("Hoàn thành nhiệm vụ")
    NOT_DONE = "khong-hoan-thanh", _("Không hoàn thành nhiệm vụ")
    NOT_RATED = "none", _("Không thuộc diện xếp loại")


COMPLETED = (Level.EXCELLENT, Level.GOOD, Level.DONE)


class InitiativeKind(TextChoices):
    """What was recognised."""

    INITIATIVE = "initiative", _("Sáng kiến")
    RESEARCH = "research", _("Đề tài, đề án khoa học")
    COMBAT = "combat", _("Mưu trí, sáng tạo trong chiến đấu")


class Scope(TextChoices):
    """The level at which effect and influence are recognised."""

    UNIT = "unit", _("Cơ sở")
    PROVINCE = "province", _("Bộ, ban, ngành, tỉnh")
    NATION = "nation", _("Toàn quốc")


class DisciplineForm(TextChoices):
    """Forms of discipline."""

    REPRIMAND = "khien-trach", _("Khiển trách")
    WARNING = "canh-cao", _("Cảnh cáo")
    LOWER_PAY = "ha-bac-luong", _("Hạ bậc lương")
    DEMOTION = "giang-chuc", _("Giáng chức")
    DISMISSAL_FROM_POST = "cach-chuc", _("Cách chức")
    DISMISSAL = "buoc-thoi-viec", _("Buộc thôi việc")


class InquiryKind(TextChoices):
    """What is being looked into."""

    INVESTIGATION = "investigation", _("Thanh tra, kiểm tra, điều tra")
    COMPLAINT = "complaint", _("Khiếu nại, tố cáo")


class InquiryResult(TextChoices):
    """How it ended."""

    NO_VIOLATION = "no-violation", _("Không có vi phạm")
    VIOLATION = "violation", _("Có vi phạm")


class LeaveKind(TextChoices):
    """Why somebody was away."""

    MATERNITY = "maternity", _("Nghỉ thai sản")
    SICK = "sick", _("Nghỉ ốm, điều trị")
    TRAINING = "training", _("Đào tạo, bồi dưỡng")


class StudyResult(TextChoices):
    """How a training ended."""

    FAIR = "kha", _("Khá trở lên")
    AVERAGE = "trung-binh", _("Trung bình")


class Launcher(TextChoices):
    """Who launched a movement that was taken part in."""

    PRESIDENT = "chu-tich-nuoc", _("Chủ tịch nước")
    PRIME_MINISTER = "thu-tuong", _("Thủ tướng Chính phủ")
    PROVINCE = "tinh", _("Bộ, ban, ngành, tỉnh")


class BlocLevel(TextChoices):
    """Who organises a cụm or khối."""

    PROVINCE = "tinh", _("Bộ, ban, ngành, tỉnh")
    CENTRE = "trung-uong", _("Hội đồng Thi đua - Khen thưởng Trung ương")


class Occasion(TextChoices):
    """At which review the result was established."""

    YEARLY = "yearly", _("Tổng kết năm")
    INTERIM = "so-ket", _("Sơ kết")
    CLOSING = "tong-ket", _("Tổng kết")


class RecordFact(TextChoices):
    """Parts of a file that somebody must confirm as complete before an absence counts as “none”."""

    HONOURS = "honours", _("Khen thưởng đã nhận")
    INITIATIVES = "initiatives", _("Sáng kiến, đề tài")
    DISCIPLINES = "disciplines", _("Kỷ luật")
    INVESTIGATIONS = "investigations", _("Thanh tra, khiếu nại, tố cáo")
    MOVEMENTS = "movements", _("Kết quả phong trào thi đua")


class YearBounds(IntegerChoices):
    """Years a record may speak of; the law's masks hold no others."""

    FIRST = 1950, "1950"
    LAST = 2080, "2080"


class RequestState(TextChoices):
    """What became of a request to put a record right."""

    ASKED = "asked", _("Chờ trả lời")
    GRANTED = "granted", _("Đã chấp nhận, thường trực sửa hồ sơ")
    REFUSED = "refused", _("Không chấp nhận")
    TAKEN_BACK = "taken_back", _("Người đề nghị đã rút")


REQUEST_MOVES = Moves(
    (RequestState.ASKED, "grant", RequestState.GRANTED),
    (RequestState.ASKED, "refuse", RequestState.REFUSED),
    (RequestState.ASKED, "take_back", RequestState.TAKEN_BACK),
    words={"grant": _("chấp nhận đề nghị"), "refuse": _("từ chối đề nghị"), "take_back": _("rút đề nghị")},
)


class RelocationState(TextChoices):
    """What became of asking another unit to take somebody over."""

    ASKED = "asked", _("Chờ đơn vị mới nhận")
    ACCEPTED = "accepted", _("Đơn vị mới đã nhận")
    REFUSED = "refused", _("Đơn vị mới không nhận")
    TAKEN_BACK = "taken_back", _("Đã rút")


RELOCATION_MOVES = Moves(
    (RelocationState.ASKED, "accept", RelocationState.ACCEPTED),
    (RelocationState.ASKED, "refuse", RelocationState.REFUSED),
    (RelocationState.ASKED, "take_back", RelocationState.TAKEN_BACK),
    words={"accept": _("nhận người"), "refuse": _("không nhận"), "take_back": _("rút đề nghị chuyển")},
)
