package picture

import "calmcalf/store/diary"

// most is how many columns stand side by side and can still be told apart.
const most = 130

// columns shares nights out over columns of equally many, the first of which may
// hold fewer, so that the newest nights are never a short column.
type columns struct{ nights, per, count int }

func newColumns(nights int) columns {
	for _, per := range []int{1, 7, 28, 91, 364} {
		if count := (nights + per - 1) / per; count <= most {
			return columns{nights, per, count}
		}
	}
	return columns{}
}

// of returns the column of a night.
func (c columns) of(night int) int { return (night + c.count*c.per - c.nights) / c.per }

// end is the last night of a column.
func (c columns) end(column int) int { return (column+1)*c.per - c.count*c.per + c.nights - 1 }

// counts are those of the nights of each column.
func (c columns) counts(p diary.Period) []diary.Counts {
	all := make([]diary.Counts, c.count)
	for i := range all {
		end := p.From.AddDays(c.end(i))
		all[i] = p.Part(end.AddDays(1-c.per), end).Count()
	}
	return all
}
