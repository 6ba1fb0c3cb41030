"""What it costs to find the same words among very many texts, in processor time."""

from time import process_time

from de_an06.queries.views.hollow.likeness import first_alike, wording

WORDS = "Đã rà soát các thủ tục, cắt giảm giấy tờ phải nộp, cập nhật danh mục và niêm yết ở thôn"
LETTERS = str.maketrans("0123456789", "abcdefghij")


def seconds(count):
    texts = [wording(f"{WORDS} x{str(number).translate(LETTERS)}") for number in range(count)]
    speakers = [f"so-{number % 45}" for number in range(count)]

    def once():
        before = process_time()
        found = first_alike(texts, speakers)
        assert found[:46] == [None, *[0] * 44, 1]
        return process_time() - before

    return min(once() for _ in range(3))


def test_eight_times_as_many_texts_of_nearly_the_same_words_take_about_eight_times_as_long():
    assert seconds(4000) <= 24 * seconds(500)
