package day

import (
	"slices"
	"testing"

	"calmcalf/store"
	"calmcalf/store/diary"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav/navtest"
)

// scenes are what the screen can show, by the keys that lead there.
var scenes = map[string][]string{
	"new":     nil,
	"copied":  {"="},
	"water":   {"h", "j", "j", "g", "+"},
	"typing":  {"j", "j", "j", "j", "9", "9", "enter"},
	"day":     {"k"},
	"confirm": {"h", "esc"},
	"choice":  {"e", "j"},
}

func lived(t *testing.T) *store.Journal {
	t.Helper()
	return journalWith(t, yesterdays(t), drinksAt(7, 10, 13, 19))
}

func TestView(t *testing.T) {
	navtest.Scenes(t, scenes, func(t *testing.T) *navtest.Desk { return &sit(t, lived(t)).Desk })
}

// everything asks about all factors.
func everything(t *testing.T) *desk {
	t.Helper()
	j := lived(t)
	if err := j.Remember(choiceName, diary.Chosen(diary.Questions()).String()); err != nil {
		t.Fatal(err)
	}
	return sit(t, j)
}

func TestView_fitsAndNeedsNoUnicode(t *testing.T) {
	navtest.Sweep(t, scenes, func(t *testing.T) *navtest.Desk { return &everything(t).Desk })
}

func TestTheFocusedRow_isAlwaysInView(t *testing.T) {
	d := everything(t)
	for height := leastHeight; height <= 26; height++ {
		d.screen.SetSize(leastWidth, height)
		for i, q := range d.screen.asked {
			d.screen.form.Focus = i
			d.Sees("▸ " + q.Word)
		}
	}
	d.screen.SetSize(56, 16)
	d.screen.form.Focus = 0
	d.Sees("more below")
	d.Press("end")
	d.Sees("▸ " + d.screen.asked[len(d.screen.asked)-1].Word)
	d.SeesNo("more below")
	d.Press("home")
	d.Sees("▸ Today, Sunday 22 November")
}

func TestView_inOneLine(t *testing.T) {
	tests := map[string]struct {
		keys []string
		want string
	}{
		"a copy":      {[]string{"="}, "exercise: usual  (enter saves)"},
		"no answer":   {[]string{"j", "j", "j"}, "feet: ?"},
		"the day":     {[]string{"k"}, "Today, Sunday 22 November"},
		"the input":   {[]string{"j", "j", "j", "j", "3"}, "water: 3_"},
		"the doubt":   {[]string{"h", "esc"}, "Leave this day without saving? y leave, n stay"},
		"the choice":  {[]string{"e"}, "ask about exercise: yes"},
		"the refusal": {[]string{"j", "j", "j", "j", "3", "enter"}, "an amount of water needs a unit: write 300ml, or 2 glasses"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			d := sit(t, lived(t))
			d.screen.SetSize(60, 1)
			d.Press(tt.keys...)
			if got := d.Screen.View(); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

// TestSteadily_looksUnlikeOnlyInTheEvening compares the same amount, drunk in two
// ways.
func TestSteadily_looksUnlikeOnlyInTheEvening(t *testing.T) {
	for _, tt := range []struct {
		name   string
		hours  []int
		glyphs theme.Glyphs
		want   []string
	}{
		{"steadily", []int{7, 10, 13, 16}, theme.Braille, []string{"1 l none of it after 18:00", "···▄··▄··▄··▄···········", "  6     12    18    24 h"}},
		{"only in the evening", []int{19, 20, 20, 21}, theme.Braille, []string{"1 l 1 l of it after 18:00", "···············▄█▄······"}},
		{"late, in ASCII", []int{19, 20, 20, 2}, theme.ASCII, []string{"1 l 1 l of it after 18:00", "...............35.....3."}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			now := evening
			if slices.Contains(tt.hours, 2) {
				now = sunday.AtDay(3, 0, evening.Location())
			}
			d := sitWith(t, journalWith(t, drinksAt(tt.hours...)), sunday, now, tt.glyphs)
			d.Sees(tt.want...)
		})
	}
}

func TestWordsOfAnotherProgram_areMadePrintable(t *testing.T) {
	j := journalWith(t)
	if _, err := j.Log(diary.DayLog{Night: sunday, Set: factors(t, "feet long")}); err != nil {
		t.Fatal(err)
	}
	d := sit(t, j)
	night := d.screen.night
	night.Factors[diary.Feet] = diary.Amount{Word: "\x1b[2Jsore"}
	d.screen.open(night, nil)
	d.Press("j", "j", "j")
	d.Sees("‹[2Jsore›", "[2Jsore, recorded")
}

func TestView_ofASmallWindowShowsTheOptions(t *testing.T) {
	d := sit(t, journalWith(t))
	d.screen.SetSize(40, 8)
	d.Sees("Today, Sunday 22 November", "▸ exercise   n none")
	d.Press("j", "j", "j", "j")
	d.Sees("▸ water", "+ a glass")
}

func TestView_inOneLineSaysEnterOnlyWhereItSaves(t *testing.T) {
	d := sit(t, journalWith(t))
	d.screen.SetSize(40, 1)
	for _, want := range []string{"exercise: ?", "movement: walk  (enter saves)"} {
		if got := d.Screen.View(); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
		d.Press("j", "w", "k")
	}
}

// TestTheKeysOfAllRows_areShownInOneWay, whatever the size of the window and the question.
func TestTheKeysOfAllRows_areShownInOneWay(t *testing.T) {
	j := journalWith(t)
	if err := j.Remember(choiceName, diary.Chosen(diary.Questions()).String()); err != nil {
		t.Fatal(err)
	}
	d := sit(t, j)
	for _, size := range [][2]int{{100, 30}, {60, 20}, {40, 12}} {
		d.Screen.SetSize(size[0], size[1])
		d.Press("home", "down")
		for _, q := range diary.Questions() {
			for i, word := range q.Words {
				key := optionKeys(q.Factor)[i : i+1]
				d.Sees(key + " " + word)
			}
			d.Press("down")
		}
	}
}
