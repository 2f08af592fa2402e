package picture_test

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
	"time"

	"calmcalf/routines"
	"calmcalf/store/diary"
	"calmcalf/ui/report/picture"

	"github.com/charmbracelet/x/exp/golden"
	"pgregory.net/rapid"
)

var kinds = []picture.Kind{picture.Nights, picture.Calendar, picture.Where}

var last = diary.Date{Year: 2026, Month: time.November, Day: 21}

func session(c diary.Completion) []diary.Session { return []diary.Session{{Completion: c}} }

// threeWeeks holds every kind of night: with cramps that are rated and not, in every
// place, without any, not logged, and with the routine in full, in part and not.
func threeWeeks() []diary.Night {
	at := time.Date(2026, 11, 10, 3, 10, 0, 0, time.UTC)
	return []diary.Night{
		{Date: last.AddDays(-20), CheckedIn: true, Sessions: session(diary.Full)},
		{Date: last.AddDays(-18), CheckedIn: true, Cramps: []diary.Cramp{{Side: routines.Left, Muscle: diary.Calf, Severity: new(7), At: at, Duration: new(diary.Seconds(3 * time.Minute))}}},
		{Date: last.AddDays(-17), Sessions: session(diary.Partial)},
		{Date: last.AddDays(-13), CheckedIn: true, Sessions: session(diary.Partial), Cramps: []diary.Cramp{
			{Side: routines.Both, Muscle: diary.Calf, Severity: new(2)}, {Side: routines.Right, Muscle: diary.Foot}, {Muscle: diary.Toes, Severity: new(4), At: at.Add(time.Hour)},
		}},
		{Date: last.AddDays(-9), CheckedIn: true, Cramps: []diary.Cramp{{}}},
		{Date: last.AddDays(-8), CheckedIn: true},
		{Date: last.AddDays(-1), CheckedIn: true, Sessions: session(diary.Full), Cramps: []diary.Cramp{{Side: routines.Right, Muscle: diary.Hamstring, Severity: new(5)}}},
	}
}

// diaryOf has a night every day but each fifth, each with as many cramps as fits.
func diaryOf(nights int) []diary.Night {
	var all []diary.Night
	for i := range nights {
		if i%5 == 3 {
			continue
		}
		n := diary.Night{Date: last.AddDays(1 + i - nights), CheckedIn: true}
		for range i % 3 {
			n.Cramps = append(n.Cramps, diary.Cramp{Muscle: diary.Calf, Side: routines.Left, Severity: new(i % 11)})
		}
		if i%4 == 0 {
			n.Sessions = session(diary.Full)
		}
		all = append(all, n)
	}
	return all
}

func request(kind picture.Kind, from diary.Date, nights []diary.Night) picture.Request {
	return picture.Request{Kind: kind, Period: diary.Period{From: from, To: last, Last: last, Nights: nights}, Palette: picture.Light()}
}

func draw(t testing.TB, q picture.Request) string {
	t.Helper()
	svg, err := picture.Draw(q)
	if err != nil {
		t.Fatal(err)
	}
	return svg
}

func TestPictures(t *testing.T) {
	for _, kind := range kinds {
		t.Run(string(kind), func(t *testing.T) {
			golden.RequireEqual(t, []byte(draw(t, request(kind, last.AddDays(-20), threeWeeks()))))
		})
	}
	t.Run("nights that share columns", func(t *testing.T) {
		q := request(picture.Nights, last.AddDays(-199), diaryOf(200))
		q.Palette, q.Width = picture.Dark(), 360
		golden.RequireEqual(t, []byte(draw(t, q)))
	})
}

// element is an element of a picture.
type element struct {
	XMLName xml.Name
	Attrs   []xml.Attr `xml:",any,attr"`
	Text    string     `xml:",chardata"`
	Parts   []element  `xml:",any"`
}

func (e element) attr(name string) string {
	for _, a := range e.Attrs {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

func (e element) all(visit func(element)) {
	visit(e)
	for _, part := range e.Parts {
		part.all(visit)
	}
}

func parsed(t testing.TB, svg string) element {
	t.Helper()
	decoder := xml.NewDecoder(strings.NewReader(svg))
	var e element
	if err := decoder.Decode(&e); err != nil {
		t.Fatalf("%v in:\n%s", err, svg)
	}
	rest, err := decoder.Token()
	if text, is := rest.(xml.CharData); is && strings.TrimSpace(string(text)) == "" { // the line end
		rest, err = decoder.Token()
	}
	if !errors.Is(err, io.EOF) {
		t.Fatalf("after the element: %v, %v", rest, err)
	}
	return e
}

// allowed are the elements that a picture is made of: nothing that runs, nothing that
// is fetched, no style that would reach into the page around it.
var allowed = []string{"svg", "title", "desc", "defs", "pattern", "path", "rect", "circle", "text"}

func TestAPictureHoldsItsOwn(t *testing.T) {
	for _, kind := range kinds {
		root := parsed(t, draw(t, request(kind, last.AddDays(-20), threeWeeks())))
		if root.attr("role") != "img" || root.attr("viewBox") == "" {
			t.Errorf("%s: got %v", kind, root.Attrs)
		}
		ids := map[string]string{}
		root.all(func(e element) {
			if !slices.Contains(allowed, e.XMLName.Local) {
				t.Errorf("%s: has a <%s>", kind, e.XMLName.Local)
			}
			if id := e.attr("id"); id != "" {
				ids[id] = e.Text
			}
			for _, a := range e.Attrs {
				if strings.HasPrefix(a.Name.Local, "on") || strings.Contains(a.Value, "://") && a.Name.Local != "xmlns" {
					t.Errorf("%s: has %s=%q", kind, a.Name.Local, a.Value)
				}
				if strings.Contains(a.Value, "NaN") || strings.Contains(a.Value, "Inf") {
					t.Errorf("%s: <%s> has %s=%q", kind, e.XMLName.Local, a.Name.Local, a.Value)
				}
			}
		})
		for _, id := range strings.Fields(root.attr("aria-labelledby")) {
			if ids[id] == "" {
				t.Errorf("%s: nothing is said by %s", kind, id)
			}
		}
		for id := range ids {
			if !strings.HasPrefix(id, string(kind)+"-") {
				t.Errorf("%s: the id %s may stand in another picture of the page", kind, id)
			}
		}
	}
}

func TestWordsOfOtherProgramsAreEscaped(t *testing.T) {
	night := diary.Night{Date: last, CheckedIn: true, Note: "<script>", Cramps: []diary.Cramp{{Muscle: "</text><script>", Side: "\x1b&"}}}
	for _, kind := range kinds {
		if svg := draw(t, request(kind, last, []diary.Night{night})); strings.Contains(svg, "<script") {
			t.Errorf("%s: not escaped:\n%s", kind, svg)
		}
	}
}

func TestAnyDiaryIsDrawn(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		all := diaryOf(rapid.IntRange(0, 900).Draw(t, "nights"))
		from := last.AddDays(-rapid.IntRange(0, 1200).Draw(t, "days"))
		if len(all) > 0 && rapid.Bool().Draw(t, "a crowded night") {
			all[0].Cramps = make([]diary.Cramp, 40)
		}
		kind := rapid.SampledFrom(kinds).Draw(t, "kind")
		svg, err := picture.Draw(request(kind, from, all))
		if err != nil || xml.Unmarshal([]byte(svg), new(element)) != nil || strings.Contains(svg, "NaN") {
			t.Fatalf("%v:\n%s", err, svg)
		}
	})
}

func TestOneNightTenYearsAgoAndOneToday(t *testing.T) {
	long := last.AddDays(-3650)
	nights := []diary.Night{{Date: long, CheckedIn: true}, {Date: last, CheckedIn: true, Cramps: make([]diary.Cramp, 40)}}
	svg := draw(t, request(picture.Calendar, long, nights))
	for _, words := range []string{"November 2016", "December 2016 –", "119 months, nothing recorded", "October 2026", "November 2026"} {
		if !strings.Contains(svg, ">"+words+"<") {
			t.Errorf("no %q", words)
		}
	}
	if len(svg) > 20_000 {
		t.Errorf("%d bytes", len(svg))
	}
}

func TestWhatIsNotDrawn(t *testing.T) {
	for name, q := range map[string]picture.Request{
		"no view":        request("insight", last, nil),
		"no night":       request(picture.Nights, last.AddDays(1), nil),
		"too many":       request(picture.Calendar, last.AddDays(-picture.MaxNights), nil),
		"since Year One": request(picture.Nights, diary.Date{Year: 1, Month: 1, Day: 1}, nil),
	} {
		if svg, err := picture.Draw(q); err == nil || svg != "" {
			t.Errorf("%s: got %d bytes and %v", name, len(svg), err)
		}
	}
}

func TestTonightIsNotMissing(t *testing.T) {
	q := request(picture.Calendar, last, []diary.Night{{Date: last.AddDays(1), Sessions: session(diary.Full)}})
	q.To = last.AddDays(1)
	if got := strings.Count(draw(t, q), "url(#calendar-hatch)"); got != 2 { // last night, and the legend
		t.Errorf("got %d hatched cells", got)
	}
}

func BenchmarkDraw(b *testing.B) {
	for _, kind := range kinds {
		for _, nights := range []int{365, 3650, 36500} {
			q := request(kind, last.AddDays(1-nights), diaryOf(nights))
			b.Run(fmt.Sprintf("%s %d", kind, nights), func(b *testing.B) {
				for b.Loop() {
					draw(b, q)
				}
			})
		}
	}
}
