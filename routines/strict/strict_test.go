package strict_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"calmcalf/routines/strict"

	"github.com/google/go-cmp/cmp"
)

var form = strict.Form{
	Name: "a routine", Size: 1 << 20,
	Begins:  "a routine begins with id, name and a [[step]]",
	Lines:   `title = "text", reps = 2 and [[step]]`,
	Nesting: "a routine has steps, and a step has only cues and a gentler step",
}

func TestOpenRefusesAFileThat(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"is empty", "", `calf.toml:1:1: the file is empty; a routine begins with id, name and a [[step]]`},
		{"is blank", "\ufeff \n\t\n", `calf.toml:1:1: the file is empty; a routine begins with id, name and a [[step]]`},
		{"is too large", strings.Repeat("#", form.Size+1), `calf.toml:1:1: the file is too large; a routine is at most 1024 KiB`},
		{"is a picture", "\x89PNG\r\n", `calf.toml:1:1: byte 0x89 is not UTF-8; save the file as UTF-8 text`},
		{"is in Latin-1", "id = 'calf'\nname = 'd\xe9tente'", `calf.toml:2:10: byte 0xe9 is not UTF-8; save the file as UTF-8 text`},
		{"has an escape in a comment", "# é\x1b[2J", `calf.toml:1:4: there is a control character U+001B; remove it`},
		{"has a zero byte", "id = 'a\x00'", `calf.toml:1:8: there is a control character U+0000; remove it`},
		{"forgets quotes", "id = calf", `calf.toml:1:6: this is not valid TOML: unexpected character U+0063 'c' at start of value; lines are like title = "text", reps = 2 and [[step]]`},
		{"forgets to close quotes", "id = 'calf\nname = 'x'", `calf.toml:1:11: this is not valid TOML: literal strings cannot have new lines; lines are like title = "text", reps = 2 and [[step]]`},
		{"has a key twice", "id = 'a'\nid = 'b'", `calf.toml:2:1: this is not valid TOML: key id is already defined`},
		{"has a key twice that cannot be printed", "\"\\u001b\" = 1\n\"\\u001b\" = 2", "calf.toml:2:1: this is not valid TOML: key \ufffd is already defined"},
		{"opens a list for ever", "a = " + strings.Repeat("[", 100_000), `calf.toml:1:10005: this is not valid TOML: arrays and inline tables are nested more than the maximum of 10000 levels deep; lines are like title = "text", reps = 2 and [[step]]`},
		{"has lists in lists", "a = " + strings.Repeat("[", 50) + strings.Repeat("]", 50), `calf.toml:1:1: this is nested too deeply; a routine has steps, and a step has only cues and a gentler step`},
		{"has a key of many parts", strings.Repeat("a.", 50_000) + "a = 1", `calf.toml:1:17: this is nested too deeply; a routine has steps, and a step has only cues and a gentler step`},
		{"has a very long key", strings.Repeat("a", 50_000) + " = 1", `calf.toml:1:1: this key is too long; no key of a routine has more than a few letters`},
		{"has very many keys", manyKeys(50_000), `calf.toml:101:1: there are more than 100 keys here; a routine has far fewer`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d := strict.Open("calf.toml", []byte(tt.text), form)
			if got := fmt.Sprint(d.Err()); got != tt.want || d.OK() || d.Table().Has("id") {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
		})
	}
}

func manyKeys(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "k%d = 1\n", i)
	}
	return b.String()
}

// read is every kind of value that a table can be asked for.
type read struct {
	Text, Words, Title, One, Inner string
	Truth                          bool
	Number, Tables                 int
	List                           []string
}

func readAll(t strict.Table) read {
	t.Only("form", "text", "words", "title", "one", "truth", "number", "list", "tables", "table")
	t.Needs("form", "text", `text = "a"`)
	var r read
	r.Text, _ = t.Text("text", "put it in quotes")
	r.Words, r.Title = t.Words("words"), t.Title("title")
	r.One = t.One("one", "left", "left", "right")
	r.Truth, r.Number = t.Truth("truth", true), t.Number("number", 1, 0, 9)
	r.List = t.List("list", []string{"clot", "veins"}, "none")
	tables, _ := t.Tables("tables")
	r.Tables = len(tables)
	if inner, ok := t.Table("table"); ok {
		r.Inner = inner.Title("say")
	}
	return r
}

func TestATable(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		want       read
		err        string
	}{
		{"with nothing but what it needs", `text = "a"`, read{Text: "a", One: "left", Truth: true, Number: 1}, "<nil>"},
		{
			"with everything",
			"\ufefftext = 'a'\nwords = ''\ntitle = 'b'\none = 'right'\ntruth = false\nnumber = 9\nlist = ['none', 'clot']\ntables = [{}, {}]\n[table]\nsay = 'c'",
			read{Text: "a", Title: "b", One: "right", Number: 9, List: []string{"none", "clot"}, Tables: 2, Inner: "c"},
			"<nil>",
		},
		{"without what it needs", "list = []", read{One: "left", Truth: true, Number: 1, List: []string{}}, `f:1:1: the form has no text; add text = "a"`},
		{
			"with wrong types",
			"text = 1\nwords = 2\ntitle = 3\none = 4\ntruth = 'yes'\nnumber = 1.5\nlist = 'none'\ntables = [1]\ntable = 'x'",
			read{Truth: true, Number: 1},
			`f:1:1: text is not a text; put it in quotes
f:2:1: words is not a text; put it in quotes
f:3:1: title is not a text; put it in quotes
f:4:1: one is not a text; write one of left, right in quotes
f:5:1: truth is not true or false; write truth = true without quotes, or leave it out
f:6:1: number is not a whole number; write one without quotes, like 0
f:7:1: list is not a list; write list = ["none"]
f:8:1: tables is not a list of tables; write [[tables]], or tables = [{ ... }]
f:9:1: table is not a table; write [step.table] and its lines`,
		},
		{
			"with wrong values",
			"text = 'a'\nwords = \"\\u202e\"\ntitle = ' '\none = ''\nnumber = 10\nlist = ['clot', 'colour']\nmore = 1\n",
			read{Text: "a", Truth: true, Number: 1},
			`f:2:1: words has the control character U+202E in it; remove it
f:3:1: title is empty; write what it is
f:4:1: one can't be ""; choose from: left, right
f:5:1: number 10 is out of range; it is from 0 to 9
f:6:1: list can't be "colour"; choose one or more of: clot, veins
f:7:1: there is no key "more"; the keys of a form are text, words, title, one, truth, number, list, tables, table`,
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d := strict.Open("f", []byte(tt.text), form)
			if diff := cmp.Diff(tt.want, readAll(d.Table())); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(tt.err, fmt.Sprint(d.Err())); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestAfterTwentyThingsTheRestIsCounted(t *testing.T) {
	d := strict.Open("f", []byte("a = 1\n"), form)
	for range 50 {
		d.Table().Wrong("a", "it is wrong")
	}
	lines := strings.Split(fmt.Sprint(d.Err()), "\n")
	if want := "f:1:1: and 30 more from here on"; len(lines) != 21 || lines[20] != want {
		t.Errorf("got %d lines, the last %q, want 21 and %q", len(lines), lines[len(lines)-1], want)
	}
}

func TestAFileNameThatCannotBePrintedIsQuoted(t *testing.T) {
	for file, want := range map[string]string{"my calf.toml": "my calf.toml:1:1: ", "\x1b[2J.toml": `"\x1b[2J.toml":1:1: `, "\xff.toml": `"\xff.toml":1:1: `} {
		if got := fmt.Sprint(strict.Open(file, nil, form).Err()); !strings.HasPrefix(got, want) {
			t.Errorf("got %q, want it to begin with %q", got, want)
		}
	}
}

func TestBriefNamesTheFirstProblem(t *testing.T) {
	d := strict.Open("/home/me/calf.toml", []byte("a = 1\n b = 2"), form)
	d.Table().Wrong("b", "b is wrong")
	d.Table().Wrong("a", "a is wrong")
	err := fmt.Errorf("reading: %w", d.Err())
	var first *strict.Error
	if want := (strict.Error{File: "/home/me/calf.toml", Line: 1, Column: 1, Problem: "a is wrong"}); !errors.As(err, &first) || *first != want {
		t.Errorf("got %+v, want %+v", first, want)
	}
	if got := strict.Brief(err).Error(); got != "calf.toml:1:1: a is wrong" {
		t.Errorf("got %q", got)
	}
	if other := errors.New("no file"); strict.Brief(other) != other {
		t.Error("another error is not what it was")
	}
}
