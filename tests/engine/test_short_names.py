"""Short names of agencies as officials type them, written down before the code was."""

import unicodedata
from datetime import date

import pytest

from conftest import ROOT
from de_an06.engine.lookup import find_agency
from de_an06.load.folder import read_folder
from de_an06.load.register import load_register

NAMES = """
UBND Ngọc Hồi = ubnd-h-ngoc-hoi
huyện ngọc hồi = ubnd-h-ngoc-hoi
ngoc hoi = ubnd-h-ngoc-hoi
UBND H. Ngọc Hồi = ubnd-h-ngoc-hoi
uỷ ban nhân dân huyện ngọc hồi = ubnd-h-ngoc-hoi
vp ubnd = vp-ubnd-tinh
vpub = vp-ubnd-tinh
VPUBND tỉnh = vp-ubnd-tinh
văn phòng ủy ban = vp-ubnd-tinh
văn phòng = vp-ubnd-tinh
ca tinh = ca-tinh
công an = ca-tinh
cong an tinh = ca-tinh
CA = ca-tinh
CAT = ca-tinh
CA tỉnh Kon Tum = ca-tinh
khdt = so-khdt
KH&ĐT = so-khdt
sở kh và đt = so-khdt
sở kế hoạch = so-khdt
bộ khdt = bkhdt
bkhdt = bkhdt
sở tt&tt = so-tttt
TT&TT = so-tttt
stttt = so-tttt
tttt = so-tttt
thông tin truyền thông = so-tttt
so thong tin = so-tttt
sở y tế = so-yt
sở y-tế = so-yt
syt = so-yt
y tế = so-yt
tư pháp = so-tp
sở tp = so-tp
bộ tư pháp = btp
ldtbxh = so-ldtbxh
lđ-tb&xh = so-ldtbxh
Sở LĐ-TBXH = so-ldtbxh
sở lao động = so-ldtbxh
lao động thương binh xã hội = so-ldtbxh
thuế = cuc-thue
cục thuế = cuc-thue
tòa án = tand-tinh
toà án = tand-tinh
TAND = tand-tinh
tòa án tối cao = tandtc
vks = vksnd-tinh
VKSND = vksnd-tinh
viện kiểm sát = vksnd-tinh
bhxh = bhxh-tinh
bảo hiểm xã hội = bhxh-tinh
nhnn = nhnn-tinh
ngân hàng nhà nước = nhnn-tinh
ngân hàng = nhnn-tinh
ban qlkkt = bql-kkt
BQL khu kinh tế = bql-kkt
ban quản lý KKT = bql-kkt
khu kinh tế = bql-kkt
ban dân tộc = ban-dan-toc
dân tộc = ban-dan-toc
bdt = ban-dan-toc buu-dien-tinh
bưu điện = buu-dien-tinh
sở tài chính = so-tc
tài chính = so-tc
bộ tài chính = btc
BTC = btc
công thương = so-ct
sở ct = so-ct
sở nn = so-nnptnt
nông nghiệp = so-nnptnt
nn&ptnt = so-nnptnt
gtvt = so-gtvt
giao thông = so-gtvt
sở GT-VT = so-gtvt
xây dựng = so-xd
tn&mt = so-tnmt
tài nguyên môi trường = so-tnmt
vhttdl = so-vhttdl
sở văn hoá = so-vhttdl
sở VH, TT&DL = so-vhttdl
khcn = so-khcn
sở khoa học = so-khcn
gd&đt = so-gddt
giáo dục = so-gddt
nội vụ = so-nv
snv = so-nv
ngoại vụ = so-ngv
sở NgV = so-ngv
thanh tra = thanh-tra-tinh
thanh tra tỉnh = thanh-tra-tinh
kon plong = ubnd-h-kon-plong
huyện kon rẫy = ubnd-h-kon-ray
tp kon tum = ubnd-tp-kon-tum
UBND TP Kon Tum = ubnd-tp-kon-tum
thành phố = ubnd-tp-kon-tum
đắk tô = ubnd-h-dak-to
UBND huyện Đắk Hà = ubnd-h-dak-ha
đăk = ubnd-h-dak-glei ubnd-h-dak-to ubnd-h-dak-ha
ia hdrai = ubnd-h-ia-h-drai
huyện Ia H’Drai = ubnd-h-ia-h-drai
tumorong = ubnd-h-tu-mo-rong
tu mơ rông = ubnd-h-tu-mo-rong
sa thầy = ubnd-h-sa-thay
sa thày = ubnd-h-sa-thay
UBND tỉnh = ubnd-tinh
các huyện = ubnd-huyen
các sở = so-bn
các sở, ngành = so-bn
sở ban ngành = so-bn
UBND các huyện = ubnd-huyen
các huyện, thành phố = ubnd-huyen
các địa phương = dia-phuong
các xã = ubnd-xa
đài truyền hình = dai-ptth
đài = dai-ptth
đài PTTH = dai-ptth
báo = bao-kontum
thống kê = cuc-thongke
pc06 = pc06
c06 = c06
trung tâm hành chính công = tt-pvhcc
ttpvhcc = tt-pvhcc
TT HCC = tt-pvhcc
tổ công tác = tct-da06-tinh
bộ công an = bo-cong-an
bca = bo-cong-an
văn phòng chính phủ = vpcp
vpcp = vpcp
h. đăk glei = ubnd-h-dak-glei
Thành phố Kon Tum = ubnd-tp-kon-tum
TP.Kon Tum = ubnd-tp-kon-tum
UBND thành phố = ubnd-tp-kon-tum
sở y tế tỉnh = so-yt
sở y tế tỉnh Kon Tum = so-yt
công an tỉnh kon tum = ca-tinh
UBND tỉnh Kon Tum = ubnd-tinh
uỷ ban nhân dân tỉnh = ubnd-tinh
PC 06 = pc06
sở môi trường = so-tnmt
sở truyền thông = so-tttt
sở công nghệ = so-khcn
sở đầu tư = so-khdt
sở du lịch = so-vhttdl
nv = so-nv so-ngv
bộ y tế =
bộ nội vụ =
công an huyện =
sở abc =
viện ks = vksnd-tinh
tòa = tand-tinh
bql = bql-kkt
các huyện thị = ubnd-huyen
cấp huyện = ubnd-huyen
UBND cấp huyện = ubnd-huyen
các sở ban ngành, địa phương = so-bn-dp
các sở, ngành, địa phương = so-bn-dp
địa phương = dia-phuong
sở lđtbxh = so-ldtbxh
lđtb&xh = so-ldtbxh
sldtbxh = so-ldtbxh
sgdđt = so-gddt
skhđt = so-khdt
STNMT = so-tnmt
stn&mt = so-tnmt
SNNPTNT = so-nnptnt
snn&ptnt = so-nnptnt
so nong nghiep va ptnt = so-nnptnt
sở nông nghiệp và phát triển nông thôn tỉnh = so-nnptnt
cục thống kê = cuc-thongke
ctk = cuc-thongke
ngân hàng nhà nước chi nhánh = nhnn-tinh
ngân hàng nhà nước tỉnh = nhnn-tinh
báo Kon Tum = bao-kontum
đài pt-th tỉnh = dai-ptth
trung tâm PVHCC = tt-pvhcc
trung tâm phục vụ hcc = tt-pvhcc
vp chính phủ = vpcp
văn phòng cp = vpcp
Toà án nhân dân tối cao = tandtc
vp = vp-ubnd-tinh
tumơrông = ubnd-h-tu-mo-rong
ngochoi = ubnd-h-ngoc-hoi
ubndngochoi = ubnd-h-ngoc-hoi
kon ray = ubnd-h-kon-ray
kon rẩy = ubnd-h-kon-ray
NGỌC  HỒI = ubnd-h-ngoc-hoi
sở y tế. = so-yt
sở văn hóa, thể thao & du lịch = so-vhttdl
tổ đề án 06 = tct-da06-tinh
tct đa06 = tct-da06-tinh
kho bạc nhà nước =
tỉnh ủy =
sở công an =
thuế tỉnh = cuc-thue
bảo hiểm = bhxh-tinh
bh xã hội = bhxh-tinh
"""
"""What is typed, and the ids that are meant: one, several candidates, or none."""

VAGUE = {
    "tt": {"so-tttt", "thanh-tra-tinh", "tt-pvhcc"},
    "tp": {"so-tp", "ubnd-tp-kon-tum"},
    "ct": {"cuc-thue", "so-ct"},
    "sở": {"so-yt", "so-tp", "so-xd"},
    "sở kh": {"so-khdt", "so-khcn"},
    "huyện": {"ubnd-h-ngoc-hoi", "ubnd-h-sa-thay"},
    "ủy ban nhân dân": {"ubnd-tinh", "ubnd-h-ngoc-hoi"},
    "UBND": {"ubnd-tinh", "ubnd-h-ngoc-hoi"},
}
"""What is never guessed, and some of those that it may mean."""


@pytest.fixture(scope="module")
def registry():
    files = read_folder(ROOT, "2024")
    return load_register(files, "2024", date(2024, 6, 20)).register.agencies


def meant(typed, registry):
    return {entry.id for entry in find_agency(typed, registry).items}


def rows():
    return [row.rpartition("=") for row in NAMES.strip().splitlines()]


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_short_name_is_the_body_that_officials_mean(registry, form):
    wrong = {}
    for typed, _, ids in rows():
        found = meant(unicodedata.normalize(form, typed.strip()), registry)
        if found != set(ids.split()):
            wrong[typed] = found
    assert wrong == {}


def test_case_spaces_and_points_do_not_matter(registry):
    wrong = [
        typed
        for typed, _, ids in rows()
        for written in (typed.upper(), f"  {typed.strip().replace(' ', '  ')}. ")
        if not typed.strip().isascii() and meant(written, registry) != set(ids.split())
    ]
    assert wrong == []


def test_what_may_mean_several_bodies_is_never_guessed(registry):
    for typed, some in VAGUE.items():
        assert some <= meant(typed, registry), typed


def test_an_id_of_which_letters_are_missing_is_misspelt(registry):
    found = find_agency("so-ttt", registry)
    assert found.items == ()
    assert "so-tttt" in found.near
