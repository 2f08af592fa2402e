package history

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"
	_ "time/tzdata"

	"calmcalf/routines"
	"calmcalf/store/diary"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"
	"calmcalf/ui/nav/navtest"

	tea "github.com/charmbracelet/bubbletea"
)

// evening is a Sunday; the night before it, Saturday 21 November, is the last
// that has had its morning.
var evening = time.Date(2026, 11, 22, 22, 14, 0, 0, time.UTC)

// journal is kept in memory, remembers what was read, and can be out of order.
type journal struct {
	nights  []diary.Night
	change  *diary.Change // the newest
	setting string        // what is remembered
	trials  []diary.Plan
	broken  error
	reads   []string
	done    []string // what was changed
}

func (j *journal) Outline(pick func(first diary.Date) (from, to diary.Date)) (o diary.Outline, err error) {
	o.Change = j.change
	if j.broken != nil || len(j.nights) == 0 {
		return o, j.broken
	}
	o.First = j.nights[0].Date
	from, to := pick(o.First)
	j.reads = append(j.reads, from.String()+" to "+to.String())
	for _, n := range j.nights {
		if did := n.Did(); o.Routine.IsZero() && (did == diary.Full || did == diary.Partial) {
			o.Routine = n.Date
		}
		if n.Date.Compare(from) >= 0 && n.Date.Compare(to) <= 0 {
			o.Nights = append(o.Nights, n)
		}
	}
	return o, nil
}

func (j *journal) DeleteCramp(night diary.Date, id string) (diary.Change, error) {
	at := slices.IndexFunc(j.nights, func(n diary.Night) bool { return n.Date == night })
	if j.broken != nil || j.nights[at].Cramp(id) == nil {
		return diary.Change{}, errors.Join(errors.New("taking out a cramp: it is not there"), j.broken)
	}
	j.nights[at].Cramps = slices.Clone(j.nights[at].Cramps)
	j.nights[at].Remove(id)
	j.change = &diary.Change{Night: night, Sequence: 7, What: diary.OfRemoval}
	j.done = append(j.done, fmt.Sprintf("took %s out of %v", id, night))
	return *j.change, nil
}

func (j *journal) Undo(c diary.Change) error {
	j.done = append(j.done, "took back "+c.String())
	j.change = nil
	return j.broken
}

func (j *journal) Trials() ([]diary.Plan, error) { return j.trials, j.broken }

func (j *journal) Recall(name string) (string, error) { return j.setting, j.broken }

func (j *journal) Remember(name, value string) error {
	j.setting = value
	return j.broken
}

// diaryOf makes the nights up to the last one before the evening, oldest first:
// some with cramps, some without, some not logged, some not kept at all.
func diaryOf(nights int) []diary.Night {
	var kept []diary.Night
	last := diary.LastNight(evening)
	for ago := nights - 1; ago >= 0; ago-- {
		i := (nights - ago) * 7 % 31
		n := diary.Night{Date: last.AddDays(-ago), CheckedIn: i%6 != 5}
		for c := range []int{0, 0, 1, 0, 2, 0, 0, 3}[i%8] {
			if n.CheckedIn {
				n.Cramps = append(n.Cramps, cramp(n.Date, 2+c, (i*5+c*3)%11))
			}
		}
		if done := []diary.Completion{"", diary.Full, diary.Full, diary.Partial, diary.Abandoned}[i%5]; done != "" {
			n.Sessions = []diary.Session{{Completion: done}}
		}
		if i != 11 && (ago < 100 || ago > 112) {
			kept = append(kept, n)
		}
	}
	return kept
}

func cramp(night diary.Date, hour, severity int) diary.Cramp {
	return diary.Cramp{
		Side: routines.Left, Muscle: diary.Calf, Severity: &severity,
		Duration: new(diary.Seconds(3 * time.Minute)), At: night.At(hour, 10, time.UTC),
	}
}

// page is the screen as a user meets it: keys in, text and requests out.
type page struct {
	*Model
	asked []nav.Msg
}

func open(j Journal, width, height int, glyphs theme.Glyphs) *page {
	p := &page{Model: New(Deps{Theme: theme.Theme{Glyphs: glyphs}, Journal: j, Now: func() time.Time { return evening }})}
	p.SetSize(width, height)
	p.run(p.Init())
	return p
}

// press types keys, and hands over what the commands answer.
func (p *page) press(names ...string) *page {
	p.asked = append(p.asked, navtest.Press(p, names...)...)
	return p
}

func (p *page) run(cmd tea.Cmd) { p.asked = append(p.asked, navtest.Run(p, cmd)...) }

// line returns the first line of the page that contains a text.
func (p *page) line(text string) string {
	for line := range strings.Lines(p.View()) {
		if strings.Contains(line, text) {
			return strings.TrimSpace(line)
		}
	}
	return ""
}

func wantLine(t *testing.T, p *page, want string) {
	t.Helper()
	if !strings.Contains(p.View(), want) {
		t.Errorf("got the page\n%s\nwant it to say %q", p.View(), want)
	}
}

func TestKeys_moveTheCursor(t *testing.T) {
	for keys, want := range map[string]string{
		"":               "▲ Sat 21 Nov, last night: ",
		"left":           "▲ Fri 20 Nov: ",
		"h h":            "▲ Thu 19 Nov: ",
		"h right":        "▲ Sat 21 Nov, last night: ",
		"l":              "▲ Sun 22 Nov, tonight: not logged yet",
		"l l l":          "▲ Sun 22 Nov, tonight: not logged yet",
		"up":             "▲ Sat 14 Nov: ",
		"k k down":       "▲ Sat 14 Nov: ",
		"j":              "▲ Sun 22 Nov, tonight: ",
		"g":              "▲ Mon 24 Aug: ",
		"home left":      "▲ Mon 24 Aug: ",
		"g G":            "▲ Sun 22 Nov, tonight: ",
		"g end":          "▲ Sun 22 Nov, tonight: ",
		"+ g":            "▲ Sun 23 Nov 2025: ",
		"up up up up -":  "▲ Sat 24 Oct: ",
		"g - -":          "▲ Mon 9 Nov: ",
		"g - - = = left": "▲ Sun 8 Nov: ",
	} {
		t.Run(keys, func(t *testing.T) {
			p := open(&journal{nights: diaryOf(400)}, 96, 26, theme.Braille).press(strings.Fields(keys)...)
			if got := p.line("▲ "); !strings.HasPrefix(got, want) {
				t.Errorf("got %q, want %q", got, want)
			}
		})
	}
}

func TestCursor_isUnderItsColumn(t *testing.T) {
	for _, keys := range []string{"", "left left", "+ g", "+ + up", "- - left"} {
		t.Run(keys, func(t *testing.T) {
			p := open(&journal{nights: diaryOf(400)}, 76, 20, theme.Braille).press(strings.Fields(keys)...)
			axis := []rune(p.line("0 ┼"))
			at := slices.Index(axis, '▲') - 3
			columns := p.chart.columns
			if got, want := at, columns.Middle(columns.Of(p.chart.cursor)); got != want {
				t.Errorf("got the cursor at cell %d, want %d", got, want)
			}
		})
	}
}

func TestEnter_asksForTheCheckInOfTheNight(t *testing.T) {
	p := open(&journal{nights: diaryOf(60)}, 96, 26, theme.Braille).press("left", "left", "enter")
	want := nav.CheckIn{Night: diary.Date{Year: 2026, Month: 11, Day: 19}}
	if len(p.asked) != 1 || p.asked[0] != nav.Msg(want) {
		t.Errorf("got %v, want %v", p.asked, want)
	}
}

func TestEnter_doesNothingOnANightStillToCome(t *testing.T) {
	p := open(&journal{nights: diaryOf(60)}, 96, 26, theme.Braille).press("end", "enter")
	if len(p.asked) != 0 {
		t.Errorf("got %v, want nothing asked", p.asked)
	}
	if p.keys.edit.Enabled() {
		t.Error("got enter in the footer, want it only where it does something")
	}
}

func TestEsc_goesBack(t *testing.T) {
	p := open(&journal{}, 96, 26, theme.Braille).press("esc")
	if len(p.asked) != 1 || p.asked[0] != nav.Msg(nav.Back{}) {
		t.Errorf("got %v, want Back", p.asked)
	}
}

func TestInit_showsWhatWasEditedInTheSamePlace(t *testing.T) {
	j := &journal{nights: diaryOf(400)}
	p := open(j, 96, 26, theme.Braille).press("-", "up", "left", "left")
	night := p.cursorDate()
	at := slices.IndexFunc(j.nights, func(n diary.Night) bool { return n.Date == night })
	j.nights[at].CheckedIn = true
	j.nights[at].Cramps = []diary.Cramp{cramp(night, 3, 9), cramp(night, 4, 2)}
	p.run(p.Init())
	wantLine(t, p, "▲ Thu 12 Nov: 2 cramps (left calf 9/10 3 min 03:10; left calf 2/10 3 min 04:10) · ")
	wantLine(t, p, "‹6w›")
}

func TestRead_takesOnlyTheRange(t *testing.T) {
	j := &journal{nights: diaryOf(3650)}
	open(j, 96, 26, theme.Braille).press("+", "+", "-", "-", "-", "-", "-")
	// 27 nights more, for the mean of the first night
	want := []string{
		"2026-07-28 to 2026-11-22", "2025-10-27 to 2026-11-22", "2016-10-28 to 2026-11-22", "2025-10-27 to 2026-11-22",
		"2026-07-28 to 2026-11-22", "2026-09-15 to 2026-11-22", "2026-10-13 to 2026-11-22",
	}
	if !slices.Equal(j.reads, want) {
		t.Errorf("got %q, want %q", j.reads, want)
	}
}

func TestRange_suitsTheAgeOfTheJournal(t *testing.T) {
	for nights, want := range map[int]string{1: "‹2w›", 13: "‹2w›", 14: "‹6w›", 41: "‹6w›", 42: "‹3m›", 400: "‹3m›"} {
		t.Run(fmt.Sprint(nights, " nights"), func(t *testing.T) {
			wantLine(t, open(&journal{nights: diaryOf(nights)}, 96, 26, theme.Braille), want)
		})
	}
}

func TestFailure_isToldAndCanBeTriedAgain(t *testing.T) {
	j := &journal{nights: diaryOf(20), broken: errors.New("it is locked")}
	p := open(j, 96, 26, theme.Braille)
	wantLine(t, p, "Press r to read it again.")
	if got := fmt.Sprint(p.asked); got != "[{reading the journal: it is locked}]" {
		t.Errorf("got %s, want the failure told once", got)
	}
	j.broken = nil
	wantLine(t, p.press("r"), "In these 42 nights")
}

func TestFailure_keepsWhatIsShown(t *testing.T) {
	j := &journal{nights: diaryOf(400)}
	p := open(j, 96, 26, theme.Braille)
	before := p.View()
	j.broken = errors.New("it is locked")
	p.press("+")
	if got := p.View(); got != before || len(p.asked) != 1 {
		t.Errorf("got %v and the page\n%s\nwant one failure and the page unchanged", p.asked, got)
	}
	j.broken = nil
	wantLine(t, p.press("+"), "‹1y›")
}

func TestRead_dropsAnAnswerThatIsOvertaken(t *testing.T) {
	p := open(&journal{nights: diaryOf(400)}, 96, 26, theme.Braille)
	slow := p.Update(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("+")})
	quick := p.Update(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("+")})
	p.run(quick)
	p.run(slow)
	wantLine(t, p, "‹all›")
	wantLine(t, p, "In these 401 nights")
}
