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

func TestText(t *testing.T) { golden.RequireEqual(t, []byte(sheet.Of(request(fortnight())).Text())) }

func TestHTML(t *testing.T) { golden.RequireEqual(t, []byte(html(t, request(fortnight())))) }

func TestNothingRecorded(t *testing.T) {
	q := request(nil)
	q.Answer, q.Flags, q.Trial, q.Profile = diary.Signs{}, nil, nil, diary.Profile{}
	golden.RequireEqual(t, []byte(sheet.Of(q).Text()))
	strict(t, html(t, q))
}

func TestEveryPage_isStrictAndPlain(t *testing.T) {
	for name, nights := range odd() {
		t.Run(name, func(t *testing.T) {
			q := request(nights)
			page := html(t, q)
			strict(t, page)
			text := sheet.Of(q).Text()
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

// TestNumbers_areThoseOfTheJournal counts the small journal by hand.
func TestNumbers_areThoseOfTheJournal(t *testing.T) {
	got := rows(sheet.Of(request(fortnight())))
	for label, want := range map[string]string{
		"Checked in":       "9 of 14 nights",
		"A cramp only":     "1 night without a check-in, in no rate below",
		"Not logged":       "4 nights",
		"With a cramp":     "2 of 9, 22% (6% to 55%)",
		"All cramps":       "4 recorded; most in one night 2, on 9 Nov 2026",
		"Pain, 0 to 10":    "median 6 (5 to 6.5), most 7; 3 of 4 rated",
		"Hard phase":       "median 3 min (2 min to 7 min 30 s), most 12 min; 3 of 4 timed",
		"Over 10 min":      "1 cramp",
		"Woken":            "1 night; not recorded on 2",
		"Sore next day":    "noted after 1 cramp",
		"Unlike the usual": "1 cramp",
		"Sleep, 0 to 10":   "median 6 (5 to 7), most 8; 2 of 14 rated",
		"Muscle":           "calf 2, foot 1, not recorded 1",
		"Side":             "left 1, right 1, both legs 1, not recorded 1",
		"They began":       "21:00 to 00:00: 1; 03:00 to 06:00: 1; not recorded 2",
		"2 nights":         "Wall & <b>calf</b>[31m: 1 in full, 1 in part",
		"1 night":          "gone: 1 in full, 0 in part",
		"Feet":             "2 days: little 1, long 1",
		"Water":            "2 days: median 1 l (500 ml to 1.5 l)",
		"Medicines":        "a statin, for cholesterol",
		"Conditions":       "none of these",
	} {
		if got[label] != want {
			t.Errorf("%s: %q, want %q", label, got[label], want)
		}
	}
	if !strings.HasPrefix(got["Cramps a week"], "2.3 (") { // 3 cramps on 9 nights
		t.Errorf("cramps a week: %q", got["Cramps a week"])
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

func TestSigns_areToldWithTheirDays(t *testing.T) {
	text := strings.ReplaceAll(sheet.Of(request(fortnight())).Text(), "\n  ", " ")
	for _, want := range []string{
		"- 21 Nov 2026: New weakness in a leg. It stands. Call 111 today.",
		"- 14 Nov 2026: One leg swollen. No longer told on 21 Nov 2026.",
		"- 13 Nov 2026: A cramp over ten minutes. Source: NHS. Nights: 12 Nov.",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
}

func TestARateTakesAWeek(t *testing.T) {
	for nights, want := range map[int]string{6: "6 nights checked in, too few for a rate", 7: "7.0 (", 1: "1 night checked in, too few for a rate"} {
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
		if !regexp.MustCompile(`^[A-Z].*[.?]$`).MatchString(q) || never.MatchString(q) {
			t.Errorf("%q", q)
		}
	}
}
