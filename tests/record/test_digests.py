from hashlib import sha256

from de_an06.load.layout import digests

MARCH = "2024-03"


def test_the_files_of_a_month_are_recorded_by_path_with_the_digest_of_their_bytes():
    files = {
        "plan/2024/updates/so-y-te/2024-03.yaml": b"two\r\n",
        "plan/2024/updates/so-tp/2024-03.yaml": b"one",
        "plan/2024/updates/so-tp/2024-04.yaml": b"another month",
        "plan/2025/updates/so-tp/2024-03.yaml": b"another plan",
        "plan/2024/plan.yaml": b"no month",
    }
    assert list(digests(files, 2024, MARCH).items()) == [
        ("plan/2024/updates/so-tp/2024-03.yaml", sha256(b"one").hexdigest()),
        ("plan/2024/updates/so-y-te/2024-03.yaml", sha256(b"two\r\n").hexdigest()),
    ]


def test_a_month_without_files_has_no_digests():
    assert digests({}, 2024, MARCH) == {}
