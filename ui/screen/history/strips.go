package history

import (
	"fmt"
	"slices"
	"strings"

	"calmcalf/store/diary"
	"calmcalf/ui/draw/chart"
)

const wordsRoutine = "routine"

// row is one under that of the routine, a mark a column.
type row struct {
	name  string
	marks func() []chart.Mark
}

// wantedRows are the trials of the nights shown, and the factors that are chosen.
func (v *chartView) wantedRows() []row {
	var rows []row
	if slices.ContainsFunc(v.trials, v.overlaps) {
		rows = append(rows, row{"trial", v.blocks})
	}
	for _, q := range v.rows {
		rows = append(rows, row{q.Word, func() []chart.Mark { return v.levels(q) }})
	}
	return rows
}

// shownRows are those that there is room for.
func (v *chartView) shownRows() []row {
	rows := v.wantedRows()
	return rows[:min(len(rows), v.layout.rows)]
}

// labelled is how many cells the names of the rows take, 0 where the routine alone has
// one, which the legend names.
func (v *chartView) labelled() int {
	rows := v.shownRows()
	if len(rows) == 0 {
		return 0
	}
	longest := len(wordsRoutine)
	for _, r := range rows {
		longest = max(longest, len(r.name))
	}
	return longest + 1
}

// strips are the row of the routine and those under it.
func (v *chartView) strips(gutter chart.Gutter, routine []chart.Mark) []string {
	label := func(text string) string { return v.theme.Dim.Render(fmt.Sprintf("%-*s", gutter.Width(), text)) }
	rows := v.shownRows()
	if len(rows) == 0 {
		return []string{strings.Repeat(" ", gutter.Width()) + chart.Strip(v.columns, routine)}
	}
	lines := []string{label(wordsRoutine) + chart.Strip(v.columns, routine)}
	for _, r := range rows {
		lines = append(lines, label(r.name)+chart.Strip(v.columns, r.marks()))
	}
	return lines
}

// overlaps tells whether some of a trial's nights are shown.
func (v *chartView) overlaps(p diary.Plan) bool {
	return p.Start.Compare(v.To) <= 0 && p.Last().Compare(v.From) >= 0
}

// blocks are the marks of trials: how most nights of a column were assigned, and blank
// where they were not.
func (v *chartView) blocks() []chart.Mark {
	marks := make([]chart.Mark, v.columns.Count())
	for i := range marks {
		marks[i] = chart.Mark{Glyph: " "}
		first, end := v.columns.Nights(i)
		on, off := 0, 0
		for night := first; night < end; night++ {
			for _, p := range v.trials {
				switch is, assigned := p.Assigned(v.date(night)); {
				case assigned && is:
					on++
				case assigned:
					off++
				}
			}
		}
		switch {
		case on > off:
			marks[i] = v.signs.much
		case off > 0:
			marks[i] = v.signs.none
		}
	}
	return marks
}

// levels are a factor's marks: how much of it there was on a night, or on the nights of
// a column of which it is known, on the whole.
func (v *chartView) levels(q diary.Question) []chart.Mark {
	marks, middle := make([]chart.Mark, v.columns.Count()), v.middle(q)
	for i := range marks {
		first, end := v.columns.Nights(i)
		sum, told := 0, 0
		for _, n := range v.Part(v.date(first), v.date(end-1)).Nights {
			amount, is := n.Factors[q.Factor]
			if level := q.Level(amount, middle); is && level != diary.Unknown {
				sum, told = sum+int(level-diary.None), told+1
			}
		}
		marks[i] = v.level(sum, told)
	}
	return marks
}

// level is the mark of so many nights whose levels above none add up to a sum.
func (v *chartView) level(sum, told int) chart.Mark {
	most := int(diary.Much - diary.None)
	switch {
	case told == 0:
		return v.signs.unknown
	case sum == 0:
		return v.signs.none
	case 4*sum >= 3*most*told:
		return v.signs.much
	default:
		return v.signs.some
	}
}
