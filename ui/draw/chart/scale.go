package chart

import "math"

// Scale maps values from 0 to Top to rows of cells. Its ticks are whole numbers.
type Scale struct {
	Top  int // the value at the upper edge of the highest row
	Step int // from one tick to the next
	Rows int
}

// smallestTop keeps a single cramp from filling the whole height.
const smallestTop = 2

// NewScale returns the smallest scale up to the greatest value, with the closest ticks that
// leave an empty row between them.
func NewScale(greatest float64, rows int) Scale {
	rows, top := max(1, rows), max(smallestTop, int(math.Ceil(greatest)))
	for size := 1; ; size *= 10 {
		for _, digit := range []int{1, 2, 5} {
			step := digit * size
			if step >= top {
				return Scale{Top: top, Step: top, Rows: rows}
			}
			if rows*step >= 2*top {
				return Scale{Top: top, Step: step, Rows: rows}
			}
		}
	}
}

// Height returns the height of a value in rows, to the eighth.
func (s Scale) Height(value float64) float64 {
	rows := value * float64(s.Rows) / float64(s.Top)
	return math.Round(min(rows, float64(s.Rows))*8) / 8
}

// row is the row of a value, from 1, the lowest.
func (s Scale) row(value float64) int {
	return max(1, min(s.Rows, int(math.Ceil(s.Height(value)))))
}

// Tick returns the value to be written at a row, where there is one: row 1 is the lowest
// of the bars, row 0 the line below them.
func (s Scale) Tick(row int) (value int, ok bool) {
	for value = 0; value <= s.Top; value += s.Step {
		if int(math.Ceil(s.Height(float64(value)))) == row {
			return value, true
		}
	}
	return 0, false
}
