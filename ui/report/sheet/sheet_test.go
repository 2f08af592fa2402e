package sheet_test

import (
	"encoding/xml"
	"errors"
	"io"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"calmcalf/store/diary"
	"calmcalf/ui/report/sheet"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"
)

func html(t *testing.T, q sheet.Request) string {
	t.Helper()
	text, err := sheet.Of(q).HTML()
	if err != nil {
		t.Fatal(err)
	}
	return text
}

func TestText(t *testing.T) {
	golden.RequireEqual(t, []byte(sheet.Of(request(fortnight())).Text(sheet.Width)))
}

func TestHTML(t *testing.T) { golden.RequireEqual(t, []byte(html(t, request(fortnight())))) }

func TestNothingRecorded(t *testing.T) {
	q := request(nil)
	q.Answer, q.Flags, q.Trial, q.Profile = diary.Signs{}, nil, nil, diary.Profile{}
	golden.RequireEqual(t, []byte(sheet.Of(q).Text(sheet.Width)))
	strict(t, html(t, q))
}

func TestEveryPage_isStrictAndPlain(t *testing.T) {
	for name, nights := range odd() {
		t.Run(name, func(t *testing.T) {
			q := request(nights)
			page := html(t, q)
			strict(t, page)
			text := sheet.Of(q).Text(sheet.Width)
			if strings.ContainsFunc(text+page, func(r rune) bool { return unicode.IsControl(r) && r != '\n' }) {
				t.Error("a control character is on the page")
			}
			for line := range strings.Lines(text) {
				if ansi.StringWidth(strings.TrimSuffix(line, "\n")) > sheet.Width {
					t.Errorf("too long: %q", line)
				}
			}
			if strings.Contains(text+page, "a secret") || strings.Contains(text+page, "NaN") || strings.Contains(page, "<b>") {
				t.Error("a note, no number, or what is not escaped is on the page")
			}
		})
	}
}

// strict reads a page as XML and holds that nothing runs and nothing is fetched.
func strict(t *testing.T, page string) {
	t.Helper()
	decoder, depth := xml.NewDecoder(strings.NewReader(page)), 0
	ids := map[string]bool{}
	heading := 0
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		e, is := token.(xml.StartElement)
		if !is {
			continue
		}
		depth++
		if slices.Contains([]string{"script", "link", "img", "iframe", "object", "embed", "image", "use", "form"}, e.Name.Local) {
			t.Errorf("there is a <%s>", e.Name.Local)
		}
		if level, is := map[string]int{"h1": 1, "h2": 2, "h3": 3}[e.Name.Local]; is {
			if level > heading+1 {
				t.Errorf("a <%s> after heading %d", e.Name.Local, heading)
			}
			heading = level
		}
		for _, a := range e.Attr {
			name := a.Name.Local
			if strings.HasPrefix(name, "on") || name == "href" || name == "src" || strings.Contains(a.Value, "url(") && !strings.HasPrefix(a.Value, "url(#") {
				t.Errorf("there is %s=%q", name, a.Value)
			}
			if name == "id" && ids[a.Value] {
				t.Errorf("twice the id %q", a.Value)
			}
			ids[a.Value] = ids[a.Value] || name == "id"
		}
	}
	without := strings.NewReplacer("http://www.w3.org/1999/xhtml", "", "http://www.w3.org/2000/svg", "").Replace(page)
	if strings.Contains(without, "://") || strings.Contains(page, "@import") {
		t.Error("the page names something outside itself")
	}
	if depth < 50 {
		t.Errorf("only %d elements were read", depth)
	}
}

func rows(p sheet.Page) map[string]string {
	all := map[string]string{}
	for _, s := range p.Sections {
		for _, r := range s.Rows {
			all[r.Label] = r.Text
		}
	}
	return all
}

func TestARateTakesAWeek(t *testing.T) {
	for nights, want := range map[int]string{6: "too few nights for a rate (6 nights checked in)", 7: "7.0 (", 1: "too few nights for a rate (1 night checked in)"} {
		var all []diary.Night
		for i := range nights {
			all = append(all, diary.Night{Date: last.AddDays(-i), CheckedIn: true, Cramps: []diary.Cramp{{}}})
		}
		if got := rows(sheet.Of(request(all)))["Cramps a week"]; !strings.HasPrefix(got, want) {
			t.Errorf("%d nights: %q", nights, got)
		}
	}
}

func TestQuestions_readTheShippedList(t *testing.T) {
	data, err := os.ReadFile("../../../assets/learn/questions.md")
	if err != nil {
		t.Fatal(err)
	}
	got := sheet.Questions(string(data))
	if len(got) != strings.Count(string(data), "[S") {
		t.Errorf("%d questions, and %d with a source", len(got), strings.Count(string(data), "[S"))
	}
	never := regexp.MustCompile(`(?i)\b(prevent|cure|proven|works?|caus(e|es)|take|stop)\b|\[|\]`)
	for _, q := range got {
		if !regexp.MustCompile(`^[A-Z].*[.?]$`).MatchString(q.Text) || never.MatchString(q.Text) || q.About != "" && q.About != "sleep" {
			t.Errorf("%q", q)
		}
	}
}

// TestQuestions_areAskedForAReason: one about sleep needs a night that was broken or bad.
func TestQuestions_areAskedForAReason(t *testing.T) {
	list := sheet.Questions("- What is it? [S1]\n- What could help with\n  my sleep? [S1] {sleep}\n")
	for name, tt := range map[string]struct {
		night diary.Night
		want  int
	}{
		"nothing of sleep": {diary.Night{Cramps: []diary.Cramp{{}}}, 1},
		"slept well":       {diary.Night{Sleep: new(8)}, 1},
		"slept badly":      {diary.Night{Sleep: new(3)}, 2},
		"a cramp woke":     {diary.Night{Cramps: []diary.Cramp{{Woke: new(true)}}}, 2},
		"no cramp woke":    {diary.Night{Cramps: []diary.Cramp{{Woke: new(false)}}}, 1},
	} {
		tt.night.Date, tt.night.CheckedIn = last, true
		q := request([]diary.Night{tt.night})
		q.Questions = list
		if want := []string{"What is it?", "What could help with my sleep?"}[:tt.want]; !slices.Equal(sheet.Of(q).Questions, want) {
			t.Errorf("%s: got %q, want %q", name, sheet.Of(q).Questions, want)
		}
	}
}

// TestFlags_haveTheDatesOfTheirNights, and not that of the day on which the rule came to hold.
func TestFlags_haveTheDatesOfTheirNights(t *testing.T) {
	for nights, want := range map[int][2]string{
		0:  {"21 Nov 2026", "Often. Ask."},
		1:  {"21 Nov 2026", "Often. Ask."},
		3:  {"19 Nov to 21 Nov 2026", "Often. Ask. Nights: 19, 20, 21 Nov 2026."},
		30: {"23 Oct to 21 Nov 2026", "Often. Ask. Nights: 30."},
	} {
		q := request(nil)
		f := sheet.Flagged{On: last, Title: "often", Text: "Ask."}
		for i := range nights {
			f.Nights = append(f.Nights, last.AddDays(1+i-nights))
		}
		q.Flags = []sheet.Flagged{f}
		if got := rows(sheet.Of(q))[want[0]]; got != want[1] {
			t.Errorf("%d nights: got %q, want %q in %v", nights, got, want, rows(sheet.Of(q)))
		}
	}
}
