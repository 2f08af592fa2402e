package chart

import "slices"

// Grid is how large a calendar is drawn.
type Grid struct {
	Weeks int // that fit
	pitch int // cells from one week to the next
	lines int // from one day to the next
	gap   int // of those, empty ones at the end
	head  int // above the days: the months, and where a cell has no room for its day those of the Mondays
}

// grids goes from the largest cells to the smallest: for each width from the highest, with
// an empty line below it, to the lowest.
func grids() (all []Grid) {
	for _, largest := range [][2]int{{8, 4}, {6, 4}, {5, 4}, {4, 3}, {3, 3}, {2, 3}} {
		pitch, lines := largest[0], largest[1]
		all = append(all, Grid{pitch: pitch, lines: lines, gap: 1, head: 1}, Grid{pitch: pitch, lines: lines - 1, head: 1}, Grid{pitch: pitch, lines: lines - 2, head: 1})
	}
	return all
}

const (
	dayNames = 4 // cells of the names of the days
	endCells = 2 // cells at the right, for a month that begins in the last week
	weekDays = 7
)

// NewGrid returns the largest grid that fits all the weeks; where none does, the one
// that fits the most: of the narrowest cells, the tallest.
func NewGrid(weeks, width, height int) Grid {
	all := grids()
	for _, g := range all {
		if g.Weeks = (width - dayNames - endCells) / g.pitch; g.Weeks >= weeks && g.Height() <= height {
			g.Weeks = weeks
			return g.headed(height)
		}
	}
	g := all[len(all)-1]
	for _, taller := range slices.Backward(all) {
		if taller.pitch == g.pitch && taller.Height() <= height {
			g = taller
		}
	}
	g.Weeks = max(1, min(weeks, (width-dayNames-endCells)/g.pitch))
	return g.headed(height)
}

// headed adds the line of the Mondays, where it is needed and fits.
func (g Grid) headed(height int) Grid {
	if !g.Dated() && g.Height() < height {
		g.head++
	}
	return g
}

// Height is the number of lines of a calendar: its head, and the days.
func (g Grid) Height() int { return g.head + weekDays*g.lines - g.gap }

// Dated reports whether a cell has the day of the month, and a bar for how bad it was.
func (g Grid) Dated() bool { return g.pitch >= datedPitch && g.lines-g.gap >= datedLines }

// The smallest cell that holds a day, a count, a mark and a bar.
const datedPitch, datedLines = 5, 2

// Filled reports whether the cells are filled by how bad the cramps were.
func (g Grid) Filled() bool { return g.pitch > 3 || g.pitch == 3 && g.lines > 1 }

// Marked reports whether the cells have a mark.
func (g Grid) Marked() bool { return g.pitch > 2 || g.lines > 1 }

// At returns the day of the calendar that is drawn at a cell, from its upper left
// corner; false where there is none.
func (g Grid) At(column, row int) (day int, ok bool) {
	week, weekday := (column-dayNames)/g.pitch, (row-g.head)/g.lines
	if column < dayNames || row < g.head || week >= g.Weeks || weekday >= weekDays {
		return 0, false
	}
	return week*weekDays + weekday, true
}

// tile is how many cells and lines of a small cell are not its mark's.
func (g Grid) tile() (wide, lines int) {
	wide, lines = g.pitch-1, g.lines-g.gap
	if lines > 1 {
		lines--
	} else if wide > 1 {
		wide--
	}
	return wide, lines
}

// middle is the line of a cell that has the digit.
func (g Grid) middle() int { return max(0, g.lines-g.gap-2) / 2 }
