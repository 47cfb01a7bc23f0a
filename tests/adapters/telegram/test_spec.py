"""Telegram's own description as a witness, where ALONGSIDE_SPECS says where it is."""

from tests.far_side.telegram.spec import folder, spec


def test_requests_and_objects_are_checked_against_telegrams_description() -> None:
    known = spec()
    if known is None:
        return  # the summary of the run says so: conftest
    assert folder() is not None
    assert known.request("sendMessage", {"chat_id": 1, "text": "x"}) == []
    assert known.request("sendMessage", {"chat_id": 1}) == ["sendMessage.text: missing"]
    assert known.request("sendMessage", {"chat_id": 1, "text": 5}) == [
        "sendMessage.text: no String"
    ]
    assert known.request("sendMessage", {"chat_id": 1, "text": "x", "loud": True}) == [
        "sendMessage.loud: unknown"
    ]
    assert known.update({"update_id": 1, "message": {"message_id": 1}}) != []
