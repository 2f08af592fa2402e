package history

import (
	"strings"
	"testing"

	"calmcalf/ui/draw/theme"

	tea "github.com/charmbracelet/bubbletea"
)

func (p *page) point(x, y int, button tea.MouseButton) *page {
	p.run(p.Mouse(tea.MouseMsg{X: x, Y: y, Button: button, Action: tea.MouseActionPress}))
	return p
}

func TestWheel_movesByNights(t *testing.T) {
	p := open(&journal{nights: diaryOf(60)}, 96, 26, theme.Braille)
	wantLine(t, p.point(0, 0, tea.MouseButtonWheelUp), "▲ Fri 20 Nov: ")
	for range 5 {
		p.point(0, 0, tea.MouseButtonWheelDown)
	}
	wantLine(t, p, "▲ Sun 22 Nov, tonight: ")
	p.Mouse(tea.MouseMsg{Button: tea.MouseButtonWheelUp, Action: tea.MouseActionRelease})
	wantLine(t, p, "▲ Sun 22 Nov, tonight: ")
}

// TestClick_putsTheCursorUnderThePointer clicks every cell.
func TestClick_putsTheCursorUnderThePointer(t *testing.T) {
	for _, keys := range []string{"", "- -", "+", "+ +"} {
		p := open(&journal{nights: diaryOf(400)}, 76, 20, theme.Braille).press(strings.Fields(keys)...)
		c := p.chart.columns
		for x := range c.Width() {
			p.moveTo(0)
			p.point(x+3, 8, tea.MouseButtonLeft)
			column := c.Of(p.cursor)
			if column > 0 && c.Middle(column-1) >= x || column < c.Count()-1 && c.Middle(column+1) <= x {
				t.Fatalf("%q: got a click on cell %d to lead to the column at %d", keys, x, c.Middle(column))
			}
		}
	}
}

func TestClick_elsewhereDoesNothing(t *testing.T) {
	p := open(&journal{nights: diaryOf(400)}, 76, 20, theme.Braille)
	before := p.cursor
	for _, at := range [][2]int{{0, 8}, {2, 8}, {76, 8}, {300, 8}, {20, 0}, {20, 19}, {-5, -5}} {
		if p.point(at[0], at[1], tea.MouseButtonLeft); p.cursor != before {
			t.Errorf("got the cursor moved by a click on %v", at)
		}
	}
	p.press("/").point(20, 8, tea.MouseButtonLeft).point(0, 0, tea.MouseButtonWheelUp)
	if p.cursor != before {
		t.Error("got the cursor moved while a day is typed")
	}
	p.press("esc").SetSize(20, 4)
	if p.point(5, 2, tea.MouseButtonLeft); p.cursor != before {
		t.Error("got the cursor moved in a window without a chart")
	}
}

func TestMouse_doesNothingBeforeThereIsAChart(t *testing.T) {
	p := open(&journal{}, 76, 20, theme.Braille)
	p.point(10, 8, tea.MouseButtonLeft).point(0, 0, tea.MouseButtonWheelUp)
	wantLine(t, p, "No night is logged yet.")
}
