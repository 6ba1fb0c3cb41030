"""Rules on an agency's own words in its month: summaries, assessment (codes S361 to S369)."""

from de_an06.findings.finding import error

SUMMARY_OF_ITSELF = error(
    "S361 summary-of-itself",
    vi="{value} là chính kỳ của tệp: ghi lời của kỳ này vào summary; summaries chỉ cho kỳ dài hơn",
    en="{value} is the file's own period: its words go into summary; summaries are for longer ones",
)
SUMMARY_NOT_ANSWERED = error(
    "S362 summary-not-answered",
    vi="báo cáo kỳ {period} không trả lời kỳ {value} (kỳ dài hơn mà nó trả lời: {answered}): ghi "
    "vào tệp của tháng cuối kỳ {value}, hoặc sửa covers",
    en="the report for {period} does not answer {value} (longer periods that it answers: "
    "{answered}): write it into the file of the last month of {value}, or correct covers",
)
NOT_ITS_ASSESSMENT = error(
    "S363 not-its-assessment",
    vi="assessment (đánh giá chung) chỉ có trong tệp của cơ quan thường trực «{standing}»: bỏ "
    "khóa này, ghi nhận xét của mình vào summary",
    en="an assessment stands only in files of the standing agency «{standing}»: leave the key "
    "out, and write your own words into summary",
)
TOLD_TWICE = error(
    "S364 told-twice",
    vi="cột «{column}» có hai nội dung khác nhau, ở {first} và ở đây: một kỳ chỉ có một, xóa bớt",
    en="the column «{column}» says two different things, at {first} and here: a period has one",
)
"""Of the words on a whole month, where a table has them in several rows."""
