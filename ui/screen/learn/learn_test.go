package learn

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"calmcalf/routines"
	"calmcalf/ui/draw/page"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"
	"calmcalf/ui/nav/navtest"

	tea "github.com/charmbracelet/bubbletea"
)

// shelf are pages of the test's own: a long one, two short ones, and two that are
// not for everybody.
func shelf() ([]page.Page, error) {
	var long strings.Builder
	long.WriteString("# Calm evenings\n\nHow an evening can go.\n")
	for i, hour := range []string{"six", "seven", "eight", "nine", "ten", "eleven"} {
		long.WriteString("\n## At " + hour + "\n\n- Dim one lamp, and leave the others as they are, since the eye gets used to it slowly.\n- Drink water [S" + string(rune('1'+i)) + "].\n")
	}
	long.WriteString("\nThat is all.\n")
	register := "# The sources\n"
	for i := range 6 {
		register += fmt.Sprintf("\n- **S%d** The lamp book %d.", i+1, i+1)
	}
	return page.Read(fstest.MapFS{
		"contents.md": {Data: []byte("- evening: Calm evenings\n- tea: Tea, and what is like it\n- child (pregnant): With child\n- steps (unsteady): Up and down the stairs\n- end: The end\n- sources: The sources\n")},
		"sources.md":  {Data: []byte(register)},
		"evening.md":  {Data: []byte(long.String())},
		"tea.md":      {Data: []byte("# Tea, and what is like it\n\nMade with **hot** water. Peppermint is no tea.\n")},
		"child.md":    {Data: []byte("# With child\n\nRest.\n")},
		"steps.md":    {Data: []byte("# Up and down the stairs\n\nA hand on the rail.\n")},
		"end.md":      {Data: []byte("# The end\n\nGood night.\n")},
	}, func(text string) string { return text })
}

// book is the screen; its methods can be chained.
type book struct {
	navtest.Desk
	*Model
}

func open(t *testing.T, topic string, width, height int, cautions ...routines.Caution) *book {
	t.Helper()
	return with(t, Deps{Pages: shelf, Cautions: cautions}, topic, width, height)
}

func with(t *testing.T, d Deps, topic string, width, height int) *book {
	t.Helper()
	d.Theme = navtest.Plain(theme.Braille)
	b := &book{Desk: navtest.Desk{T: t}, Model: New(d, topic)}
	b.Sit(b.Model)
	b.SetSize(width, height)
	return b
}

func (b *book) press(names ...string) *book {
	b.Press(names...)
	return b
}

func (b *book) sees(words ...string) *book {
	b.T.Helper()
	b.Sees(words...)
	return b
}

func (b *book) seesNot(words ...string) *book {
	b.T.Helper()
	b.SeesNo(words...)
	return b
}

func TestView(t *testing.T) {
	for name, keys := range map[string][]string{
		"page":   {"enter"},
		"typing": {"enter", "/", "w", "a"},
		"found":  {"enter", "/", "water", "enter", "n"},
	} {
		for _, size := range navtest.Sizes {
			t.Run(fmt.Sprintf("%s_%dx%d", name, size[0], size[1]), func(t *testing.T) {
				open(t, "", size[0], size[1]).press(keys...).Golden(size[0], size[1])
			})
		}
	}
}

func TestList_hasWhatIsForTheUser(t *testing.T) {
	open(t, "", 76, 20).sees("▸ Calm evenings", "Tea", "The end").seesNot("With child", "the stairs")
	open(t, "", 76, 20, routines.UnsteadyCaution).sees("the stairs").seesNot("With child")
	open(t, "", 76, 20, routines.UnsteadyCaution, routines.PregnantCaution).sees("the stairs", "With child")
}

func TestList_choosesAndOpens(t *testing.T) {
	b := open(t, "", 76, 20).press("down").sees("▸ Tea").press("j", "j", "j").sees("▸ The sources").press("k").sees("▸ The end").press("k").sees("▸ Tea")
	b.press("enter").sees("Made with hot water").press("esc").sees("▸ Tea")
	b.press("G").sees("▸ The sources").press("g").sees("▸ Calm evenings")
	b.press("esc").Went(nav.Back{})
}

func TestTopic_opensItsPage(t *testing.T) {
	open(t, "tea", 76, 20).sees("Made with hot water").press("esc").sees("Articles", "▸ Tea")
	open(t, "child", 76, 20).sees("Rest.").press("esc").sees("▸ With child") // whoever it is for, once it was asked for
}

func TestTopic_thatThereIsNot(t *testing.T) {
	open(t, "coffee", 76, 20).sees("Articles", "▸ Calm evenings").Went(nav.Notice{Text: `no article is called "coffee"`})
}

func TestPages_thatCannotBeRead(t *testing.T) {
	broken := errors.New("reading the page tea: no light")
	b := with(t, Deps{Pages: func() ([]page.Page, error) { return nil, broken }}, "tea", 76, 20)
	b.Went(nav.Fail{Err: broken})
	if b.press("enter", "down", "/", "n", "right"); b.Typing() || b.Offers("/") || b.Offers("enter") {
		t.Errorf("got keys for pages that are not there:\n%s", b.View())
	}
}

func TestPage_scrolls(t *testing.T) {
	b := open(t, "evening", 60, 14).sees("How an evening can go.", "33%", "more below")
	if b.Offers("n/N") || !b.Offers("↑↓") {
		t.Error("want keys to scroll with, and none for matches")
	}
	b.press("down").seesNot("How an evening").press("k").sees("How an evening")
	b.press(" ").sees("At eight").seesNot("How an").press("pgdown", "pgdown").sees("That is all.", "the end")
	b.press("b", "pgup", "pgup").sees("How an evening").press("end").sees("That is all.").press("home").sees("How an evening")
	b.press("G", "down").SetSize(76, 40)
	b.sees("How an evening", "That is all.").seesNot("the end", "more below")
}

func TestPage_showsItsSourcesWhenAsked(t *testing.T) {
	b := open(t, "evening", 76, 20).sees("Drink water.").seesNot("[1]")
	b.press("e").sees("Drink water [1].").press("right", "left").sees("Drink water [1].")
	b.press("e").sees("Drink water.").seesNot("[1]")
	with(t, Deps{Pages: shelf, Sources: true}, "evening", 76, 20).sees("Drink water [1].").press("G").sees("6  The lamp book 6.")
	if open(t, "tea", 76, 20).Offers("e") {
		t.Error("e is offered on a page that names no sources")
	}
}

func TestPage_turnsToItsNeighbours(t *testing.T) {
	b := open(t, "", 76, 20).press("enter", "G", "right").sees("Peppermint").press("l").sees("Good night.").press("right", "right").sees("The lamp book 6.")
	b.press("left", "h", "h").sees("How an evening").press("esc").sees("▸ Calm evenings")
}

func TestView_fitsAndNeedsNoUnicode(t *testing.T) {
	for name, keys := range map[string][]string{
		"list": nil, "page": {"enter"}, "end": {"enter", "G"}, "typing": {"/", strings.Repeat("漢", 40)},
		"found": {"enter", "/", "water", "enter", "n", "n"}, "filtered": {"/", "coffee", "enter"},
	} {
		b := open(t, "", 76, 20).press(keys...)
		b.Fits()
		if name != "typing" {
			b.SetTheme(navtest.Plain(theme.ASCII))
			b.SetSize(76, 20)
			b.ASCII()
		}
	}
}

func TestView_keepsItsPlaceWhenTheWindowChanges(t *testing.T) {
	b := open(t, "evening", 60, 14).press("/", "at nine", "enter").sees("At nine")
	b.SetSize(30, 14)
	b.SetSize(60, 14)
	b.sees("At nine")
	b.SetSize(10, 2)
	b.SetSize(60, 14)
	b.sees("At nine")
}

func TestKeys_thatDoNothingAreNotOffered(t *testing.T) {
	enabled := func(b *book) (signs []string) {
		for _, group := range b.FullHelp() {
			for _, k := range group {
				if k.Enabled() {
					signs = append(signs, k.Help().Key)
				}
			}
		}
		return signs
	}
	for _, tt := range []struct {
		keys []string
		want string
	}{
		{nil, "↑↓ b space g G enter esc /"},
		{[]string{"enter"}, "↑↓ b space g G ←→ esc / e"},
		{[]string{"G", "enter"}, "←→ esc /"},
		{[]string{"enter", "/", "water", "enter"}, "↑↓ b space g G ←→ esc / n/N e"},
		{[]string{"/"}, "enter esc"},
	} {
		if got := strings.Join(enabled(open(t, "", 60, 14).press(tt.keys...)), " "); got != tt.want {
			t.Errorf("%v: got %s, want %s", tt.keys, got, tt.want)
		}
	}
}

func TestSearch_goesFromMatchToMatch(t *testing.T) {
	b := open(t, "evening", 60, 14).press("e", "/", "WaterX", "backspace")
	if !b.Typing() || !b.Offers("esc") {
		t.Error("want letters to be text, and a key to end that")
	}
	b.sees("/Water_").press("enter").sees(`match 1 of 6 for "Water"`, "▸ • Drink water [1].")
	b.press("n", "n", "n").sees("match 4 of 6", "▸ • Drink water [4].")
	b.press("N").sees("match 3 of 6").press("n", "n", "n", "n").sees("match 1 of 6", "▸ • Drink water [1].")
	b.press("esc").sees("Drink water [1].").seesNot("match", "▸").press("esc").sees("Articles")
}

func TestSearch_beginsWhereThePageIsRead(t *testing.T) {
	open(t, "evening", 60, 14).press(" ", "/", "water", "enter").sees("match 2 of 6")
}

func TestSearch_findsNothing(t *testing.T) {
	b := open(t, "evening", 60, 14).press("/", "coffee", "enter").sees(`no match for "coffee" in this article`, "How an evening")
	if b.Offers("n/N") {
		t.Error("the next match is offered, but there is none")
	}
	b.press("/", "esc").seesNot("no match")
}

func TestSearch_inTheListShowsThePagesThatMatch(t *testing.T) {
	b := open(t, "", 76, 20).press("/", "water", "enter").sees(`2 articles contain "water"`, "Calm evenings", "Tea,").seesNot("The end")
	b.press("down", "enter").sees(`match 1 of 1 for "water"`).press("esc").sees("2 articles contain")
	b.press("esc").sees("The end").seesNot("articles have")
	b.press("/", "coffee", "enter").sees(`no match: no article contains "coffee"`)
	if b.press("enter"); b.reading || b.Offers("enter") {
		t.Error("a page is open, but none was listed")
	}
}

func TestSearch_takesPastedTextWithoutControlCharacters(t *testing.T) {
	b := open(t, "", 76, 20).press("/")
	b.Update(tea.KeyMsg{Type: tea.KeyRunes, Paste: true, Runes: []rune("hot\x1b[2J\nwater " + strings.Repeat("x", 100))})
	if view := b.View(); strings.ContainsAny(view, "\x1b") || !strings.Contains(view, "/hot[2J water xxx") {
		t.Errorf("got %q", view)
	}
	b.press("backspace", "esc", "/", "q", "?").sees("/q?_")
}
