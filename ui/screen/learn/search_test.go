package learn

import (
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
)

func TestSearch_goesFromMatchToMatch(t *testing.T) {
	b := open(t, "evening", 60, 14).press("s", "/", "WaterX", "backspace")
	if !b.Typing() || !b.Offers("esc") {
		t.Error("want letters to be text, and a key to end that")
	}
	b.sees("/Water_").press("enter").sees(`match 1 of 6 for "Water"`, "▸ • Drink water [S1].")
	b.press("n", "n", "n").sees("match 4 of 6", "▸ • Drink water [S4].")
	b.press("N").sees("match 3 of 6").press("n", "n", "n", "n").sees("match 1 of 6", "▸ • Drink water [S1].")
	b.press("esc").sees("Drink water [S1].").seesNot("match", "▸").press("esc").sees("Learn")
}

func TestSearch_beginsWhereThePageIsRead(t *testing.T) {
	open(t, "evening", 60, 14).press(" ", "/", "water", "enter").sees("match 2 of 6")
}

func TestSearch_findsNothing(t *testing.T) {
	b := open(t, "evening", 60, 14).press("/", "coffee", "enter").sees(`no match for "coffee" here`, "How an evening")
	if b.Offers("n/N") {
		t.Error("the next match is offered, but there is none")
	}
	b.press("/", "esc").seesNot("no match")
}

func TestSearch_inTheListShowsThePagesThatMatch(t *testing.T) {
	b := open(t, "", 76, 20).press("/", "water", "enter").sees(`2 pages have "water"`, "evening", "tea").seesNot("The end")
	b.press("down", "enter").sees(`match 1 of 1 for "water"`).press("esc").sees("2 pages have")
	b.press("esc").sees("The end").seesNot("pages have")
	b.press("/", "coffee", "enter").sees(`no match: no page has "coffee"`)
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
