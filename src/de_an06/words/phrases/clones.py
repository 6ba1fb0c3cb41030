"""The sentences on a clone, what is committed in it, and what a forge or a server takes from it."""

CLONES: dict[str, tuple[str, str]] = {
    "git_missing": (
        "máy này chưa có git, hoặc git không ở trong PATH: cài git rồi làm lại",
        "git is not on this machine, or not on its PATH: install git and try again",
    ),
    "checked_index": (
        "Chưa commit: những gì đã git add có {errors} lỗi, {warnings} cảnh báo; sửa xong phải git "
        "add lại.",
        "Nothing was committed: what was staged has {errors} errors, {warnings} warnings; mend it "
        "and git add it again.",
    ),
    "server_not_bare": (
        "{root} không phải kho trần (bare): trên máy chủ, tạo kho bằng git init --bare",
        "{root} is no bare repository: make one on the server with git init --bare",
    ),
    "server_no_main": (
        "kho chưa có nhánh main nên chưa biết ai được làm gì: người quản trị đẩy main lên trước, "
        "rồi chạy de-an06 hooks server",
        "there is no main yet, so nobody's rights are known: an administrator pushes main first, "
        "then runs de-an06 hooks server",
    ),
    "server_foreign": (
        "{path} là móc khác nên giữ nguyên: chuyển nó đi rồi chạy lại lệnh này, hoặc thêm --force",
        "{path} is another hook and is left alone: move it away and run this again, or add --force",
    ),
    "server_setting": ("git config {name} {value}", "git config {name} {value}"),
    "receive_unread": (
        "đầu vào không phải những dòng «cũ mới ref» mà git đưa cho móc pre-receive",
        "stdin has no lines «old new ref» as git gives them to a pre-receive hook",
    ),
    "who_pushes": (
        "không biết ai đẩy lên: máy chủ chưa nêu tài khoản (de-an06 hooks server --account …)",
        "nobody knows who pushes: the server names no account (de-an06 hooks server --account …)",
    ),
    "codeowners_subfolder": (
        "máy chủ git chỉ đọc CODEOWNERS ở gốc kho, còn dự án ở thư mục con {folder}: chép các dòng "
        "của {path} vào tệp ở gốc kho, thêm /{folder} trước mỗi đường dẫn",
        "forges read CODEOWNERS at the top of a repository only, and this project is in its folder "
        "{folder}: copy the rules of {path} to the top, with /{folder} before each path",
    ),
    "codeowners_elsewhere": (
        "không máy chủ git nào đọc {path}: ghi vào {name} ở gốc kho (bỏ -o)",
        "no forge reads {path}: write {name} at the top of the repository (leave -o out)",
    ),
    "codeowners_shadowed": (
        "{forge} đọc {other} trước nên không đọc {path}: xóa tệp kia, hoặc ghi vào đó bằng "
        "-o {other}",
        "{forge} reads {other} first, and so not {path}: remove that file, or write there with "
        "-o {other}",
    ),
    "codeowners_no_rules": (
        "{path} chưa có dòng nào vì chưa cơ quan nào có maintainers trong plan/agencies.yaml",
        "{path} has no rules, since no agency has maintainers in plan/agencies.yaml",
    ),
}
