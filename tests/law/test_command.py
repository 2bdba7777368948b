"""The command line: one question or many, and every way in which a file can be wrong."""

import json
import subprocess
import sys
from io import BytesIO, TextIOWrapper
from pathlib import Path

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from vinhdanh.law.command import main

QUESTION = """\
id: an
kind: check
honour: lao-dong-tien-tien
on: 2024-12-20
facts:
  group: cong-chuc
  recruited_on: 2010-03-01
  ratings: {2024: tot}
  disciplines: []
  investigations: []
"""
FUZZ = settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))


@pytest.fixture
def law(capsys, tmp_path, monkeypatch):
    """Run a command on some text; give back the exit code, the output and the one line of error."""

    def run(command, content=QUESTION, *options):
        raw = content.encode() if isinstance(content, str) else content
        monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(raw)))
        code = main([command, "-", *options])
        out, err = capsys.readouterr()
        return code, out, err

    return run


def test_one_question_gives_one_answer(law):
    code, out, err = law("check")
    assert (code, err) == (0, "")
    answer = json.loads(out)
    assert (answer["id"], answer["verdict"]) == ("an", "eligible")


def test_a_list_gives_a_list_with_one_answer_to_a_line(law):
    code, out, _ = law("check", json.dumps([QUESTION_AS_JSON, QUESTION_AS_JSON]))
    assert code == 0
    assert [answer["verdict"] for answer in json.loads(out)] == ["eligible", "eligible"]
    assert len(out.splitlines()) == 4


def test_a_question_without_an_honour_gives_every_honour_of_the_subject(law):
    code, out, _ = law("check", QUESTION.replace("honour: lao-dong-tien-tien\n", ""))
    assert code == 0
    assert "chien-si-thi-dua-co-so" in [answer["honour"] for answer in json.loads(out)]


def test_inside_a_list_the_answers_for_every_honour_stand_under_the_id(law):
    every = {key: value for key, value in QUESTION_AS_JSON.items() if key != "honour"}
    _, out, _ = law("check", json.dumps([every, QUESTION_AS_JSON]))
    first, second = json.loads(out)
    assert first["id"] == "an"
    assert len(first["answers"]) > 5
    assert second["verdict"] == "eligible"


def test_an_empty_list_has_no_answers(law):
    assert law("check", "[]") == (0, "[]\n", "")


def test_letters_are_written_as_letters(law):
    assert "Đủ điều kiện" in law("check")[1]


def test_a_lone_surrogate_goes_out_as_it_came_in(law):
    code, out, _ = law("check", json.dumps({**QUESTION_AS_JSON, "id": "\ud800"}))
    assert (code, json.loads(out)["id"]) == (0, "\ud800")


def test_a_local_number_with_a_point_is_written_as_a_number(law):
    code, _, err = law("check", QUESTION + "  local: {originals: 1.5}\n")
    assert (code, err) == (0, "")


BROKEN = {
    "unknown key": (QUESTION.replace("  group:", "  grup:"), "-:6: facts.grup: "),
    "unknown key at the top": (QUESTION + "colour: red\n", "-:11: colour: "),
    "no such honour": (QUESTION.replace("lao-dong-tien-tien", "lao-dong"), "-:3: honour: "),
    "no such day": (QUESTION.replace("2024-12-20", "2024-02-30"), "-:4: on: "),
    "bad year": (QUESTION.replace("2024: tot", "20x4: tot"), "-:8: facts.ratings.20x4: "),
    "bad rating": (QUESTION.replace("2024: tot", "2024: good"), "-:8: facts.ratings.2024: "),
    "local of the wrong kind": (QUESTION + "  local: {cstdt_initiative_window: rất lâu}\n", "-:11: facts.local."),
    "missing day": (QUESTION.replace("on: 2024-12-20\n", ""), "-:1: "),
    "repeated key": (QUESTION + "kind: check\n", "-:11: "),
    "second of a list": ("- {on: 2024-12-20, kind: check}\n- {on: 2024-12-20, kind: chek}\n", "-:2: 1.kind: "),
    "repeated key in JSON": ('{"on": "2024-12-20",\n"on": "2024-12-20", "kind": "check"}', "-:2: "),
    "honour of another subject": (QUESTION + "subject: collective\n", "-:"),
    "no such ask": ("{on: 2022-01-01, kind: ballot,\n facts: {ask: votes}}", "-:2: facts.ask: "),
    "number": ("42", "-:1: "),
    "text": ("xin chào", "-:1: "),
    "list of lists": ("[[]]", "-:1: 0: "),
    "null in a list": ("[null]", "-:1: 0: "),
    "two documents": ("--- {}\n--- {}\n", "-:2: "),
    "tab": ("a:\n\tb: 1", "-:2: "),
    "empty": ("", "-:1: tệp trống"),
    "blank": ("  \n\n", "-:1: tệp trống"),
    "comment": ("# nothing\n", "-:1: tệp trống"),
    "binary": (b"\x00\x01\x02", "-:1: tệp nhị phân"),
    "UTF-16": (QUESTION.encode("utf-16"), "-:1: "),
    "Latin-1": (b"a: b\nname: \xe9t\xe9\n", "-:2: byte 11 "),
    "control character": (b"a: \x07", "-:1: "),
    "late NUL": (b"#" * 5000 + b"\n\x00", "-:"),
    "unknown tag": ("!!python/object:os.system {}", "-:1: "),
    "unknown alias": ("a: *b", "-:1: "),
    "huge whole number": ("on: " + "9" * 5000, "-:1: "),
    "huge whole number in JSON": ('{"on": ' + "9" * 5000 + "}", "-:1: "),
    "huge exponent": (QUESTION + "  months_worked: {2024: 1e999999999}\n", "-:11: facts.months_worked.2024: "),
    "not a number": ('{"on": "2024-12-20", "kind": "check", "facts": {"months_worked": {"2024": NaN}}}', "-:1: "),
    "deep list": ("[" * 100_000, "-:1: "),
    "deep closed list": ("[" * 5000 + "]" * 5000, "-:1: "),
    "deep list in JSON": ('[{"on":\n' + "[" * 900 + "]" * 900 + "}]", "-:"),
    "JSON indented by tabs": ('[\n\t{"on": "2024-12-20",\n\t"kind": "chek"}\n]', "-:3: 0.kind: "),
    "deep sequence": ("- " * 5000 + "a", "-:1: "),
    "deep keys": ("? " * 5000 + "a", "-:1: "),
    "deep list with brackets in words": ("['[', ']]]]', [" * 3000, "-:1: "),
    "deep mapping": ("{a: " * 20_000, "-:1: "),
    "deep block": ("\n".join(" " * depth + "a:" for depth in range(3000)), "-:"),
    "alias of itself": ("&a [*a]", "-:1: "),
    "mapping of itself": ("&a {on: *a}", "-:1: "),
    "alias bomb": (
        "a: &a0 [x, x, x, x, x, x, x, x, x]\n"
        + "".join(f"b{n}: &a{n + 1} [{', '.join([f'*a{n}'] * 9)}]\n" for n in range(30)) + "on: *a30\n",
        "-:",
    ),
    "alias bomb in a fact": (
        "- &a0 [x, x, x, x, x, x, x, x, x]\n"
        + "".join(f"- &a{n + 1} [{', '.join([f'*a{n}'] * 9)}]\n" for n in range(30)),
        "-:1: 0: ",
    ),
    "alias bomb under on": (
        "on: [&a0 [x], " + ", ".join(f"&a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 30)) + "]\nkind: x",
        "-:1: on: ",
    ),
    "a mapping as a key": ("? {a: 1}\n: 2", "-:1: "),
    "a list as a key": ("? [a]\n: 2", "-:1: "),
    "a line break in a key": ('"a\\nb": 1', "-:1: "),
    "merge key": ("a: &a {on: 2024-12-20}\n<<: *a", "-:1: a: "),
}  # fmt: skip


@pytest.mark.parametrize("command", ["check", "explain", "road"])
@pytest.mark.parametrize("name", BROKEN)
def test_what_cannot_be_read_is_refused_by_file_line_and_key(law, command, name):
    content, start = BROKEN[name]
    code, out, err = law(command, content)
    assert (code, out) == (2, "")
    assert err.startswith(start)
    assert err.count("\n") == 1
    assert len(err) < 2500


def test_a_road_is_asked_only_of_checks(law):
    code, out, err = law("road", "on: 2022-12-20\nkind: principle\nfacts: {ask: merit-type}\n")
    assert (code, out) == (2, "")
    assert err.startswith("-:2: kind: ")


def test_a_file_is_named_as_it_was_given(capsys, tmp_path):
    file = tmp_path / "câu hỏi.yaml"
    file.write_text("on: x", encoding="utf-8")
    assert main(["check", str(file)]) == 2
    assert capsys.readouterr().err.startswith(f"{file}:1: on: ")


@pytest.mark.parametrize("name", ["missing.yaml", "."])
def test_a_file_that_cannot_be_opened_is_refused(capsys, tmp_path, name):
    assert main(["check", str(tmp_path / name)]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert "không mở được" in err
    assert err.count("\n") == 1


def test_unknown_options_and_commands_are_refused(capsys):
    assert main(["check"]) == 2
    assert main(["chek", "-"]) == 2
    assert main([]) == 2
    assert main(["check", "-", "--regime", "luat-1990"]) == 2
    assert capsys.readouterr().out == ""


def test_help_is_no_fault(capsys):
    assert main(["--help"]) == 0
    assert "check" in capsys.readouterr().out


def test_a_day_not_covered_is_answered_for_reference_only_when_asked(law):
    text = QUESTION.replace("2024-12-20", "2026-12-20")
    assert json.loads(law("check", text)[1])["verdict"] == "not_covered"
    answer = json.loads(law("check", text, "--regime", "luat-2022")[1])
    assert answer["reference"] is True


def test_an_indent_spreads_the_answer(law):
    assert '\n  "id": "an"' in law("check", QUESTION, "--indent", "2")[1]


def test_the_road_of_a_list_stands_under_each_id(law):
    _, out, _ = law("road", json.dumps([{key: value for key, value in QUESTION_AS_JSON.items() if key != "honour"}]))
    (entry,) = json.loads(out)
    assert entry["id"] == "an"
    assert {"honour", "earliest_year", "steps"} <= set(entry["roads"][0])


@pytest.mark.parametrize("command", ["honours", "digest"])
def test_a_table_is_printed(capsys, command):
    assert main([command]) == 0
    assert len(capsys.readouterr().out.splitlines()) >= 2


def test_honours_come_as_json_too(capsys):
    assert main(["honours", "--json"]) == 0
    assert "lao-dong-tien-tien" in [row["code"] for row in json.loads(capsys.readouterr().out)]


def test_a_rule_is_shown_with_its_citation(capsys):
    assert main(["rule", "LDTT-A1"]) == 0
    assert "Điều 24" in capsys.readouterr().out
    assert main(["rule", "no-such"]) == 2


def test_a_folder_without_a_rulebook_is_refused(capsys, tmp_path):
    for command in ("lint", "cases"):
        assert main([command, str(tmp_path)]) == 2
        assert "rulebook.yaml" in capsys.readouterr().err
    assert main(["check", "-", "--local", str(tmp_path / "none")]) == 2
    assert "không mở được" in capsys.readouterr().err


QUESTION_AS_JSON = {
    "id": "an", "kind": "check", "honour": "lao-dong-tien-tien", "on": "2024-12-20",
    "facts": {
        "group": "cong-chuc", "recruited_on": "2010-03-01", "ratings": {"2024": "tot"}, "disciplines": [],
        "investigations": [],
    },
}  # fmt: skip


def answers_in_one_line(raw):
    """Every file is either answered or refused in one line; nothing else."""
    done = run_on(raw)
    if done[0] == 0:
        assert done[2] == ""
        json.loads(done[1])
    else:
        assert done[0] == 2
        assert done[1] == ""
        assert done[2].startswith("-:")
        assert done[2].count("\n") == 1


def run_on(raw):
    kept = sys.stdin, sys.stdout, sys.stderr
    out, err = (TextIOWrapper(BytesIO(), encoding="utf-8") for _ in range(2))
    sys.stdin, sys.stdout, sys.stderr = TextIOWrapper(BytesIO(raw)), out, err
    try:
        code = main(["check", "-"])
    finally:
        sys.stdin, sys.stdout, sys.stderr = kept
    for stream in (out, err):
        stream.flush()
    return code, out.buffer.getvalue().decode(), err.buffer.getvalue().decode()


@FUZZ
@given(st.binary(max_size=300))
def test_any_bytes_are_answered_or_refused(raw):
    answers_in_one_line(raw)


@FUZZ
@given(st.text(max_size=200))
def test_any_text_is_answered_or_refused(text):
    answers_in_one_line(text.encode("utf-8", "surrogatepass"))


leaves = st.none() | st.booleans() | st.integers() | st.floats() | st.dates().map(str) | st.text(max_size=8)
keys = st.sampled_from(
    ["on", "kind", "honour", "subject", "facts", "ratings", "honours", "code", "year", "ask", "local", "2024", "id"]
) | st.text(max_size=5)  # fmt: skip
anything = st.recursive(leaves, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(keys, inner, max_size=5))


@FUZZ
@given(anything)
def test_any_json_is_answered_or_refused(value):
    answers_in_one_line(json.dumps(value).encode())


facts_key = st.sampled_from([*QUESTION_AS_JSON["facts"], "honours", "initiatives", "local", "leaves", "attested"])


@FUZZ
@given(st.dictionaries(facts_key, anything, max_size=3), st.sampled_from([None, "person", "collective", "household"]))
def test_any_facts_are_answered_or_refused(facts, subject):
    question = {
        "kind": "check",
        "on": "2024-12-20",
        "subject": subject,
        "facts": {**QUESTION_AS_JSON["facts"], **facts},
    }
    answers_in_one_line(json.dumps([question]).encode())


def test_the_schema_takes_what_the_command_takes_and_no_other_key(capsys):
    assert main(["schema"]) == 0
    schema = json.loads(capsys.readouterr().out)
    jsonschema.Draft202012Validator.check_schema(schema)
    taken = jsonschema.Draft202012Validator(schema)
    assert taken.is_valid(QUESTION_AS_JSON)
    assert taken.is_valid([QUESTION_AS_JSON, QUESTION_AS_JSON])
    assert not taken.is_valid({**QUESTION_AS_JSON, "colour": "red"})
    assert not taken.is_valid({**QUESTION_AS_JSON, "facts": {"grup": "cong-chuc"}})
    assert not taken.is_valid({**QUESTION_AS_JSON, "kind": "ballot"})
    assert not taken.is_valid({"kind": "ballot", "on": "2024-12-20", "facts": {"ask": "vote", "proposed": 3}})
    assert taken.is_valid({"kind": "ballot", "on": "2024-12-20", "facts": {"ask": "vote", "members": 9}})


def as_program(*argv, raw=b"", env=None, stdout=subprocess.PIPE):
    line = [sys.executable, "-c", "import sys; from vinhdanh.law.command import main; sys.exit(main(sys.argv[1:]))"]
    path = {"PYTHONPATH": ":".join(sys.path), "PYTHONIOENCODING": ""}
    return subprocess.run(
        [*line, *argv], check=False, input=raw, stdout=stdout, stderr=subprocess.PIPE, env={**path, **(env or {})}
    )


def test_output_is_utf8_whatever_the_locale():
    done = as_program(
        "check", "-", raw=QUESTION.encode(), env={"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    )
    assert done.returncode == 0
    assert "Đủ điều kiện" in done.stdout.decode("utf-8")


def test_a_reader_that_leaves_early_is_no_fault():
    many = json.dumps([QUESTION_AS_JSON] * 300).encode()
    line = [sys.executable, "-c", "import sys; from vinhdanh.law.command import main; sys.exit(main(sys.argv[1:]))"]
    with subprocess.Popen(
        [*line, "check", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        env={"PYTHONPATH": ":".join(sys.path)},
    ) as running:  # fmt: skip
        running.stdin.write(many)
        running.stdin.close()
        running.stdout.read(10)
        running.stdout.close()
        assert running.stderr.read() == b""
        assert running.wait() == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_a_full_disk_is_said_in_one_line():
    with Path("/dev/full").open("wb") as full:
        done = as_program("check", "-", raw=QUESTION.encode(), stdout=full)
    assert done.returncode == 2
    assert "không ghi được" in done.stderr.decode()
    assert done.stderr.count(b"\n") == 1


def test_django_stays_away():
    code = "import sys, vinhdanh.law.command; print(any(name.split('.')[0] == 'django' for name in sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, env={"PYTHONPATH": ":".join(sys.path)}
    )
    assert done.stdout.strip() == b"False"


@pytest.mark.parametrize("head", ["", "- a\n- b\n", "một câu\n"])
def test_a_rulebook_whose_head_is_no_table_has_no_cases_that_could_pass(capsys, tmp_path, head):
    (tmp_path / "rulebook.yaml").write_text(head, encoding="utf-8")

    assert main(["cases", str(tmp_path)]) == 2
    assert "rulebook.yaml: cần một bảng khóa: giá trị" in capsys.readouterr().err
