"""Rules on answers in a form or table that would be passed over (codes S321 to S339)."""

from de_an06.findings.finding import error

NOT_READ = error(
    "S321 not-read",
    vi="«{value}» không nằm trong ô để điền nên không được đọc: chép vào một cột có màu của phiếu "
    "(ví dụ «Kết quả»), hoặc trả ô này về như khi xuất phiếu",
    en="«{value}» stands in no cell that is filled in, so it is not read: move it to a coloured "
    "column of the form (such as «Kết quả»), or give the cell back what it had",
)
ADDED_COLUMN = error(
    "S322 added-column",
    vi="cột thêm «{column}» không được đọc (từ «{value}»): chép nội dung vào một cột của phiếu (ví "
    "dụ «Kết quả»), hoặc xóa cột",
    en="the added column «{column}» is not read (from «{value}» on): move what it says to a column "
    "of the form (such as «Kết quả»), or delete it",
)
FOREIGN_SHEET = error(
    "S323 foreign-sheet",
    vi="trang «{sheet}» không phải của phiếu nên không được đọc: chép nội dung sang trang «Cập "
    "nhật» hay «Số liệu», rồi xóa trang này",
    en="the sheet «{sheet}» is none of the form's and is not read: move what it says to «Cập nhật» "
    "or «Số liệu», and delete it",
)
MERGED_CELLS = error(
    "S324 merged-cells",
    vi="các ô {cells} bị gộp qua nhiều cột: bỏ gộp (Unmerge), điền từng ô",
    en="the cells {cells} are merged over several columns: unmerge them and fill in each",
)
REMARK = error(
    "S325 remark",
    vi="ô có ghi chú «{value}», ghi chú không được đọc: chép vào «Kết quả» hay cột khác, rồi xóa "
    "ghi chú",
    en="the cell has a remark «{value}», and remarks are not read: move it to «Kết quả» or another "
    "column, and delete the remark",
)
PICTURE = error(
    "S326 picture",
    vi="trang «{sheet}» có hình hoặc khung chữ, không đọc được: chép chữ vào ô, gửi hình riêng, "
    "rồi xóa khỏi phiếu",
    en="the sheet «{sheet}» has a picture or a box of text, which is not read: move the words to "
    "cells, send pictures by themselves, and delete them here",
)
CODE_AND_WORDING = error(
    "S327 code-and-wording",
    vi="mã {value} không đi với «{wording}» cùng dòng (mã của nội dung này: {meant}): có lẽ một "
    "cột đã bị sắp xếp riêng; sắp lại cho khớp hoặc xuất phiếu mới",
    en="the code {value} does not belong to «{wording}» in its row (whose code is {meant}): "
    "perhaps one column was sorted alone; put it back in order, or export a new form",
)
SEVERAL_DOCUMENTS = error(
    "S328 several-numbers",
    vi="ô có nhiều số văn bản ({numbers}): giữ một số ở đây, mỗi số còn lại ghi ở một dòng thêm "
    "của cùng nhiệm vụ",
    en="the cell has several document numbers ({numbers}): leave one here, and put each other into "
    "a spare row of the same task",
)
