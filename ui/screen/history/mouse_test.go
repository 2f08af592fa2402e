package history

import (
	"slices"
	"strings"
	"testing"

	"calmcalf/ui/nav"

	tea "github.com/charmbracelet/bubbletea"
)

func (d *desk) point(x, y int, button tea.MouseButton) {
	d.Run(d.Mouse(tea.MouseMsg{X: x, Y: y, Button: button, Action: tea.MouseActionPress}))
}

func TestWheel_movesByNightsAndLines(t *testing.T) {
	d := fourHundred(t)
	d.point(0, 0, tea.MouseButtonWheelUp)
	d.Sees("▲ Fri 20 Nov: ")
	for range 5 {
		d.point(0, 0, tea.MouseButtonWheelDown)
	}
	d.Sees("▲ Sun 22 Nov, tonight: ")
	d.Mouse(tea.MouseMsg{Button: tea.MouseButtonWheelUp, Action: tea.MouseActionRelease})
	d.Sees("▲ Sun 22 Nov, tonight: ")
	d.on(nav.ViewWhere)
	top := d.View()
	d.point(0, 0, tea.MouseButtonWheelDown)
	if d.View() == top {
		t.Error("got the lines not scrolled")
	}
	d.point(0, 0, tea.MouseButtonWheelUp)
	d.point(0, 0, tea.MouseButtonWheelUp)
	if d.View() != top {
		t.Errorf("got the page\n%s\nwant it back at the top", d.View())
	}
}

// TestClick_putsTheCursorUnderThePointer clicks every cell.
func TestClick_putsTheCursorUnderThePointer(t *testing.T) {
	for _, keys := range []string{"", "- -", "+", "+ +"} {
		d := fourHundred(t, strings.Fields(keys)...)
		c := d.nightsView().columns
		for x := range c.Width() {
			d.moveTo(0)
			d.point(x+3, 8, tea.MouseButtonLeft)
			column := c.Of(d.cursor)
			if column > 0 && c.Middle(column-1) >= x || column < c.Count()-1 && c.Middle(column+1) <= x {
				t.Fatalf("%q: got a click on cell %d to lead to the column at %d", keys, x, c.Middle(column))
			}
		}
	}
}

func TestClick_elsewhereDoesNothing(t *testing.T) {
	d := fourHundred(t)
	before := d.cursor
	for _, at := range [][2]int{{0, 8}, {2, 8}, {96, 8}, {300, 8}, {20, 0}, {20, 25}, {-5, -5}} {
		if d.point(at[0], at[1], tea.MouseButtonLeft); d.cursor != before {
			t.Errorf("got the cursor moved by a click on %v", at)
		}
	}
	d.Press("/")
	d.point(20, 8, tea.MouseButtonLeft)
	d.point(0, 0, tea.MouseButtonWheelUp)
	if d.cursor != before {
		t.Error("got the cursor moved while a day is typed")
	}
	d.Press("esc")
	d.SetSize(20, 4)
	if d.point(5, 2, tea.MouseButtonLeft); d.cursor != before {
		t.Error("got the cursor moved in a window without a chart")
	}
	nothing := open(t, &journal{})
	nothing.point(10, 8, tea.MouseButtonLeft)
	nothing.point(0, 0, tea.MouseButtonWheelUp)
}

func TestClick_findsTheNightOfTheCalendar(t *testing.T) {
	d := fourHundred(t).on(nav.ViewCalendar)
	d.Press("left", "up")
	want := d.cursor
	lines := strings.Split(d.View(), "\n")
	row := slices.IndexFunc(lines, func(l string) bool { return strings.Contains(l, "┏") })
	column := len([]rune(lines[row][:strings.Index(lines[row], "┏")])) + 1
	d.Press("end")
	if d.point(column, row, tea.MouseButtonLeft); d.cursor != want {
		t.Errorf("got the cursor on night %d, want %d", d.cursor, want)
	}
}
