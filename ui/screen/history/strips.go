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
func (v *nightsView) wantedRows() []row {
	var rows []row
	if slices.ContainsFunc(v.trials, v.overlaps) {
		rows = append(rows, row{"trial", v.blocks})
	}
	for _, q := range v.rows {
		rows = append(rows, row{q.Word, func() []chart.Mark { return v.levels(q) }})
	}
	return rows
}

func (v *nightsView) shownRows() []row {
	rows := v.wantedRows()
	return rows[:min(len(rows), v.layout.rows)]
}

// labelWidth is the number of cells for the names of the rows, 0 where only the routine
// has one, which the legend names.
func (v *nightsView) labelWidth() int {
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

func (v *nightsView) strips(gutter chart.Gutter, routine []chart.Mark) []string {
	label := func(text string) string { return v.signs.theme.Dim.Render(fmt.Sprintf("%-*s", gutter.Width(), text)) }
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

// overlaps reports whether some of a trial's nights are shown.
func (v *nightsView) overlaps(p diary.Plan) bool {
	return p.Start.Compare(v.To) <= 0 && p.Last().Compare(v.From) >= 0
}

// blocks are the marks of trials: how most nights of a column were assigned, and a gap
// where none was.
func (v *nightsView) blocks() []chart.Mark {
	marks := make([]chart.Mark, v.columns.Count())
	for i := range marks {
		marks[i] = v.signs.gap
		switch on, off := v.assigned(v.columns.Nights(i)); {
		case on > off:
			marks[i] = v.signs.levelMuch
		case off > 0:
			marks[i] = v.signs.levelNone
		}
	}
	return marks
}

// assigned counts the nights from an index up to another that trials assigned to either
// side.
func (v *nightsView) assigned(first, end int) (on, off int) {
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
	return on, off
}

// levels are a factor's marks: its level on a night, or on average over the nights of a
// column of which it is known.
func (v *nightsView) levels(q diary.Question) []chart.Mark {
	marks, middle := make([]chart.Mark, v.columns.Count()), v.middle(q)
	for i := range marks {
		sum, known := 0, 0
		for _, n := range v.part(v.columns.Nights(i)).Nights {
			amount, is := n.Factors[q.Factor]
			if level := q.Level(amount, middle); is && level != diary.Unknown {
				sum, known = sum+int(level-diary.None), known+1
			}
		}
		marks[i] = v.signs.level(sum, known)
	}
	return marks
}

// level is the mark of so many nights whose levels above none add up to a sum.
func (s signs) level(sum, known int) chart.Mark {
	most := int(diary.Much - diary.None)
	switch {
	case known == 0:
		return s.routines[routineUnknown]
	case sum == 0:
		return s.levelNone
	case 4*sum >= 3*most*known:
		return s.levelMuch
	default:
		return s.levelSome
	}
}
