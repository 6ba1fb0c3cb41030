"""Rules on what a change may do (codes G; docs/safety.md, "The guard")."""

from de_an06.findings.finding import error, warning

BASE_MOVED_ON = error(
    "G601 base-moved-on",
    vi="nhánh này không chứa bản gốc {base}: git pull --rebase (hoặc merge) rồi đẩy lại; lịch sử "
    "đã công bố thì không được viết lại",
    en="this branch does not contain its base {base}: git pull --rebase (or merge) and push "
    "again; history that was published is never rewritten",
)
BASE_UNREADABLE = error(
    "G602 base-unreadable",
    vi="ở bản gốc {base} không đọc được {value}, nên không biết ai được đổi gì: sửa trên nhánh "
    "chính trước, bằng quyền quản trị",
    en="at the base {base} {value} cannot be read, so nobody's rights are known: mend it on the "
    "main branch first, with an administrator's rights",
)
NOBODY_MAINTAINS = error(
    "G603 nobody-maintains",
    vi="ở bản gốc {base} chưa cơ quan nào có maintainers: ghi tài khoản của cơ quan thường trực "
    "vào agencies.yaml trên nhánh chính trước",
    en="at the base {base} no agency has maintainers: first name the accounts of the standing "
    "agency in agencies.yaml on the main branch",
)
UNKNOWN_ACTOR = error(
    "G604 unknown-actor",
    vi="tài khoản «{actor}» không thuộc maintainers của cơ quan nào ở bản gốc {base}: nhờ cơ quan "
    "thường trực ghi vào agencies.yaml",
    en="the account «{actor}» is among the maintainers of no agency at the base {base}: ask the "
    "standing agency to put it into agencies.yaml",
)
NOT_YOURS = error(
    "G611 not-yours",
    vi="{actor} không được đổi tệp này, tệp thuộc {owner} (commit {commit}): bỏ thay đổi này khỏi "
    "nhánh",
    en="{actor} may not change this file (owner {owner}; commit {commit}): take this change out "
    "of the branch",
)
NOT_A_MONTH = error(
    "G612 not-a-months-file",
    vi="trong thư mục của một cơ quan chỉ có tệp của kỳ như 2024-03.yaml (commit {commit}): bỏ tệp "
    "này",
    en="an agency's folder holds files such as 2024-03.yaml only (commit {commit}): leave "
    "this file out",
)
NOT_PLAIN = error(
    "G613 not-a-plain-file",
    vi="liên kết hoặc kho con (submodule), không phải tệp thường (commit {commit}): thay bằng tệp "
    "thật, hoặc bỏ",
    en="a link or a submodule, no plain file (commit {commit}): put a real file there, or leave "
    "it out",
)
NAME_TWIN = error(
    "G614 name-twin",
    vi="tên này trùng với «{other}» trên Windows và macOS: dùng đúng tên đã có",
    en="on Windows and macOS this name is the same as «{other}»: use the name that is there "
    "already",
)
LONG_PATH = error(
    "G615 long-path",
    vi="đường dẫn dài hơn {most} ký tự, Windows không mở được (commit {commit}): đặt tên ngắn hơn",
    en="the path has more than {most} letters, which no Windows opens (commit {commit}): shorten "
    "it",
)
ON_THE_WAY = error(
    "G616 on-the-way",
    vi="cuối nhánh tệp này đã đúng, nhưng commit {commit} của nhánh vẫn có thay đổi không được "
    "phép ({code}): gộp lại bằng git reset --soft $(git merge-base HEAD {base}) && git commit",
    en="at the end of the branch this file is right, but its commit {commit} still holds what may "
    "not be done ({code}): put the branch into one commit with git reset --soft $(git merge-base "
    "HEAD {base}) && git commit",
)
DELETED = error(
    "G621 deleted",
    vi="dữ liệu không bao giờ bị xóa (commit {commit}): khôi phục bằng git checkout {base} -- "
    "{value}",
    en="data is never deleted (commit {commit}): restore it with git checkout {base} -- {value}",
)
RENAMED = error(
    "G622 renamed",
    vi="tệp bị đổi tên thành «{target}» (commit {commit}): trả lại tên cũ, việc mới ghi vào tệp "
    "mới",
    en="the file was renamed to «{target}» (commit {commit}): give it its old name back, new "
    "things go into a new file",
)
SENT_MONTH = error(
    "G623 sent-month-changed",
    vi="báo cáo kỳ này đã gửi nên tệp không được đổi (commit {commit}): git checkout {base} -- "
    "{value}; nội dung sửa ghi vào kỳ sau",
    en="this period's report was sent, so its file never changes again (commit {commit}): git "
    "checkout {base} -- {value}; corrections go into a later period",
)
CLOSED_MONTH = error(
    "G624 closed-month-changed",
    vi="kỳ này đã khóa sổ nên không tệp nào của kỳ được đổi hay thêm (commit {commit}): nội dung "
    "ghi vào kỳ sau, ghi covers nếu là báo cáo",
    en="this period is closed, so none of its files may change or appear (commit {commit}): write "
    "into a later period, with covers if it is a report",
)
RULING_CHANGED = error(
    "G625 ruling-changed",
    vi="ý kiến thứ {number} ({kind}, {on}) đã bị đổi hoặc bỏ (commit {commit}): trả lại nguyên "
    "văn, chỉ được ghi thêm vào cuối; thu hồi thì dùng de-an06 decide revoke",
    en="ruling {number} ({kind}, {on}) was changed or dropped (commit {commit}): put it back as "
    "it was, rulings are only added at the end; to take one back use de-an06 decide revoke",
)
SENT_MONTH_EDITED = warning(
    "G626 sent-month-edited",
    vi="báo cáo kỳ này đã gửi nhưng tệp không còn như bản đã commit, đẩy lên sẽ bị từ chối: git "
    "checkout HEAD -- {value}; nội dung sửa ghi vào kỳ sau",
    en="this period's report was sent, but its file is not as it was committed, and a push would "
    "be refused: git checkout HEAD -- {value}; corrections go into a later period",
)
NOT_ENTERED_BY = error(
    "G631 not-entered-by",
    vi="cơ quan thường trực ghi thay «{value}» thì tệp phải có entered_by: {standing} (commit "
    "{commit}): thêm dòng đó",
    en="what the standing agency records for «{value}» must say entered_by: {standing} (commit "
    "{commit}): add that line",
)
AGENCYS_WORD = error(
    "G632 agencys-word-changed",
    vi="«{value}» đã tự ghi kỳ này: lời của cơ quan phải giữ nguyên, chỉ ghi thêm cập nhật sau "
    "đó (commit {commit})",
    en="«{value}» itself wrote in this period: its words stay as they are, only updates may be "
    "added after them (commit {commit})",
)
CLAIMS_ENTRY = error(
    "G633 claims-entry",
    vi="cơ quan tự ghi thì tệp không được có entered_by (commit {commit}): bỏ khóa này",
    en="what an agency writes itself has no entered_by (commit {commit}): leave the key out",
)
SENT_EARLIER = warning(
    "G641 sent-earlier-than-seen",
    vi="báo cáo ghi gửi ngày {value} nhưng hôm nay ({today}) mới thấy lần đầu: kiểm tra ngày gửi",
    en="the report says it was sent on {value}, but is first seen today ({today}): check the day",
)
UNSIGNED = error(
    "G642 unsigned-commit",
    vi="commit {commit} không có chữ ký hợp lệ của người được ghi cho {actor} (allowed_signers ở "
    "bản gốc {base}): git rebase --exec 'git commit --amend --no-edit -S' {base}",
    en="commit {commit} is not signed by anybody who writes for {actor} (allowed_signers at the "
    "base {base}): git rebase --exec 'git commit --amend --no-edit -S' {base}",
)
EXECUTABLE = error(
    "G651 executable",
    vi="tệp của kế hoạch không phải chương trình, không được mang quyền chạy (commit {commit}): "
    "git update-index --chmod=-x {value}",
    en="a file of the plan is no program and may not be executable (commit {commit}): git "
    "update-index --chmod=-x {value}",
)
NO_BRANCH = error(
    "G652 no-branch",
    vi="máy chủ chỉ nhận nhánh (refs/heads/…), không nhận nhãn, ghi chú hay thứ gì khác: đẩy nội "
    "dung lên nhánh main hoặc nhánh của cơ quan",
    en="this server takes in branches (refs/heads/…) only, no tags, notes or anything else: push "
    "to main or to a branch of your agency",
)
MAIN_STAYS = error(
    "G653 main-stays",
    vi="không ai được xóa nhánh main: việc này chỉ người quản trị làm, ngay trên máy chủ",
    en="nobody deletes main by a push: only an administrator may, on the server itself",
)
NOT_YOUR_BRANCH = error(
    "G654 not-your-branch",
    vi="{actor} không được ghi vào nhánh này: đẩy lên main, hoặc nhánh có tên {expected}",
    en="{actor} may not write to this branch: push to main, or to a branch called {expected}",
)
BRANCH_TWIN = error(
    "G655 branch-twin",
    vi="trên Windows và macOS tên nhánh này trùng với «{other}»: dùng đúng tên đã có, hoặc đặt tên "
    "khác hẳn",
    en="on Windows and macOS this branch has the name of «{other}»: use that spelling, or quite "
    "another name",
)
MISLEADING_BRANCH = error(
    "G656 misleading-branch",
    vi="git hoặc người đọc dễ nhầm tên nhánh này với thứ khác (nhãn, main, HEAD, một commit): đặt "
    "tên khác",
    en="git or a reader would take the name of this branch for something else (a tag, main, HEAD, "
    "a commit): give it another name",
)
