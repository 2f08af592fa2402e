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
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/report/picture"

	"github.com/charmbracelet/x/exp/golden"
	"github.com/lucasb-eyer/go-colorful"
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

func TestPalettesCanBeRead(t *testing.T) {
	for name, p := range map[string]picture.Palette{"light": picture.Light(), "dark": picture.Dark()} {
		for role, c := range map[string]struct {
			ink   string
			least float64
		}{
			"text": {p.Text, 4.5}, "dim": {p.Dim, 4.5}, "line": {p.Line, 3}, "routine": {p.Routine, 3}, "mean": {p.Mean, 3},
			"mildest": {p.Tones[0], 4.5}, "middle": {p.Tones[1], 4.5}, "worst": {p.Tones[2], 4.5}, // digits in Ground stand on them
		} {
			if got := theme.Contrast(c.ink, p.Ground); got < c.least {
				t.Errorf("%s, %s: got %.2f to 1, want at least %.1f", name, role, got, c.least)
			}
		}
		for i := range len(p.Tones) - 1 {
			if got := theme.Contrast(p.Tones[i], p.Tones[i+1]); got < 1.5 {
				t.Errorf("%s: tones %d and %d: got %.2f to 1: without colour they are the same", name, i, i+1, got)
			}
		}
	}
}

// dichromats are the matrices over linear red, green and blue that simulate the full lack
// of one kind of cone: table 1 of Machado, Oliveira and Fernandes, "A Physiologically-based
// Model for Simulation of Color Vision Deficiency", IEEE Transactions on Visualization and
// Computer Graphics 15(6), 2009, severity 1.
var dichromats = map[string][3][3]float64{
	"all cones": {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
	"protan":    {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}},
	"deutan":    {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}},
	"tritan":    {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}},
}

// TestSeries_canBeToldApart holds the distances of colours by CIEDE2000, in which 1 is what
// can just be seen side by side: 15 between what means something else, and 10 between
// the tones of cramps, which are in order.
func TestSeries_canBeToldApart(t *testing.T) {
	for name, p := range map[string]picture.Palette{"light": picture.Light(), "dark": picture.Dark()} {
		inks := map[string]string{"tone 0": p.Tones[0], "tone 1": p.Tones[1], "tone 2": p.Tones[2], "routine": p.Routine, "mean": p.Mean, "line": p.Line}
		for vision, matrix := range dichromats {
			seen := func(hex string) colorful.Color {
				c, err := colorful.Hex(hex)
				if err != nil {
					t.Fatal(err)
				}
				r, g, b := c.LinearRgb()
				var out [3]float64
				for i, row := range matrix {
					out[i] = row[0]*r + row[1]*g + row[2]*b
				}
				return colorful.LinearRgb(out[0], out[1], out[2]).Clamped()
			}
			for a, ink := range inks {
				for b, other := range inks {
					least := 15.0
					if strings.HasPrefix(a, "tone") && strings.HasPrefix(b, "tone") {
						least = 10
					}
					if got := 100 * seen(ink).DistanceCIEDE2000(seen(other)); a < b && got < least {
						t.Errorf("%s, %s: %s and %s are %.1f apart, want at least %.0f", name, vision, a, b, got, least)
					}
				}
			}
		}
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
