"""Documents of every shape, with invented figures that say so."""

from de_an06.surface.official import (
    OfficialDocument,
    OfficialText,
    official_document,
    read_front_matter,
)

_AGENCIES = "Sở Tư pháp", "Sở Y tế", "Sở Nội vụ", "Ủy ban nhân dân huyện Đăk Hà"

_ROWS = "".join(
    f"| {i} | Nhiệm vụ mẫu số {i}: rà soát, kết nối, chia sẻ dữ liệu | {_AGENCIES[i % 4]} "
    f"| Quý {'I' * (i % 3 + 1)} năm 2024 | {i * 7 % 101}% | {'Thiếu kinh phí' * (i % 5 == 0)} |\n"
    for i in range(1, 61)
)

REPORT = f"""\
---
superior:
- UBND TỈNH KON TUM
issuer:
- TỔ CÔNG TÁC
- TRIỂN KHAI ĐỀ ÁN 06
symbol: BC-TCT
place: Kon Tum
date: 2024-06
document_type: BÁO CÁO
subject: Kết quả triển khai thực hiện Đề án 06 tháng 6 năm 2024 trên địa bàn tỉnh Kon Tum
addressees:
- Tổ công tác triển khai Đề án 06 Chính phủ
signer_position:
- TỔ TRƯỞNG
signer_host_position: Chủ tịch UBND tỉnh
signer_name: Nguyễn Văn Mẫu
recipients:
- Như trên;
- Bộ Công an (b/c);
- Tổ Công tác triển khai Đề án 06 các huyện, thành phố (t/h);
- Lưu: VT, NCLTD.
draft: true
simulated: true
---
Tổ Công tác triển khai Đề án 06 tỉnh báo cáo kết quả thực hiện tháng 6 năm 2024 \
(số liệu tính đến ngày 14 tháng 6 năm 2024; **mọi số liệu đều là mô phỏng**) như sau:

## I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH

Trong kỳ đã ban hành 02 văn bản:

- Kế hoạch số 12/KH-STTTT ngày 01/3/2024;
- Công văn số 345/CAT-PC06 ngày 20/5/2024:
  - Đối với các sở, ban ngành;
  - Đối với các huyện, thành phố.

## II. KẾT QUẢ THỰC HIỆN

### 1. Tình hình chung

Tổng số 56 nhiệm vụ: đã hoàn thành 09, chưa hoàn thành 47.

| Tình trạng | Kỳ này | Kỳ trước |
|:-------------------------|-----:|-----:|
| Hoàn thành đúng hạn | 7 | 5 |
| Hoàn thành quá hạn | 2 | 2 |
| **Tổng số** | **9** | **7** |

Tăng 02 nhiệm vụ so với kỳ trước.

### 2. Kết quả theo nhóm nhiệm vụ

#### a) Nhiệm vụ chung

*Sở Thông tin và Truyền thông* đã nâng cấp 12/20 máy chủ.

#### đ) Hoàn thiện hệ sinh thái

Trên đây là báo cáo kết quả tháng 6 năm 2024./.

# Phụ lục I

# DANH MỤC NHIỆM VỤ

*(Kèm theo Báo cáo số      /BC-TCT ngày      tháng 6 năm 2024 của Tổ Công tác)*

| STT | Nhiệm vụ | Cơ quan chủ trì | Thời hạn | Tiến độ | Khó khăn, vướng mắc |
|:-:|:---------------|:--------|:---:|--:|:-----|
| **II.1. Nhiệm vụ chung** | | | | | |
{_ROWS}
# Phụ lục II

# TÌNH HÌNH GỬI BÁO CÁO

| STT | Cơ quan | Ngày gửi |
|:-:|:---------|:---:|
| 1 | Sở Tư pháp | 13/6/2024 |
"""

LETTER = """\
---
superior:
- BỘ CÔNG AN
issuer:
- CÔNG AN TỈNH KON TUM
symbol: CAT-PC06
number: 5
place: Kon Tum
date: 2024-02-05
subject: đôn đốc gửi báo cáo tháng 01 năm 2024
addressees:
- Sở Thông tin và Truyền thông
- Ủy ban nhân dân huyện Đăk Hà và Ủy ban nhân dân thành phố Kon Tum
basis:
- Căn cứ Kế hoạch năm 2024 của Tổ Công tác triển khai Đề án 06 tỉnh
- Căn cứ tình hình thực hiện
signer_authority: KT. GIÁM ĐỐC
signer_position:
- PHÓ GIÁM ĐỐC
signer_name: Nguyễn Văn Mẫu
recipients:
- Như trên
- Lưu: VT, PC06
simulated: true
---
Đến ngày 14 tháng 01 năm 2024 các cơ quan nêu trên chưa gửi báo cáo (số liệu mô phỏng). Đề nghị:

1. Gửi báo cáo về Công an tỉnh trước ngày      tháng      năm 2024.
2. Rút kinh nghiệm việc gửi báo cáo muộn.

Đề nghị các cơ quan thực hiện./.
"""

ANNEX_ALONE = """\
---
simulated: true
---
# Phụ lục

# DANH MỤC NHIỆM VỤ

| STT | Nhiệm vụ |
|:-:|:------|
| 1 | Rà soát |
"""

BARE = "Chỉ có một đoạn văn.\n"

SAMPLES = {"report": REPORT, "letter": LETTER, "annex": ANNEX_ALONE, "bare": BARE}


def official(markdown: str) -> OfficialDocument:
    """The document of a Markdown text with its front matter."""
    return official_document(OfficialText(*read_front_matter(markdown)))
