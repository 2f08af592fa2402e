package history

import (
	"fmt"
	"strings"

	"calmcalf/store/diary"
	"calmcalf/ui/chart"
)

const wordsRoutine = "routine"

// shownRows are the factors whose rows there is room for.
func (v *chartView) shownRows() []diary.Question {
	return v.rows[:min(len(v.rows), v.layout.rows)]
}

// labelled is how many cells the names of the rows take, 0 where the routine alone has
// one, which the legend names.
func (v *chartView) labelled() int {
	if len(v.shownRows()) == 0 {
		return 0
	}
	longest := len(wordsRoutine)
	for _, q := range v.shownRows() {
		longest = max(longest, len(q.Word))
	}
	return longest + 1
}

// strips are the row of the routine and those of the factors, each a mark a column.
func (v *chartView) strips(gutter chart.Gutter, routine []chart.Mark) []string {
	label := func(text string) string { return v.theme.Dim.Render(fmt.Sprintf("%-*s", gutter.Width(), text)) }
	if len(v.shownRows()) == 0 {
		return []string{strings.Repeat(" ", gutter.Width()) + chart.Strip(v.columns, routine)}
	}
	rows := []string{label(wordsRoutine) + chart.Strip(v.columns, routine)}
	for _, q := range v.shownRows() {
		rows = append(rows, label(q.Word)+chart.Strip(v.columns, v.levels(q)))
	}
	return rows
}

// levels are a factor's marks: how much of it there was on a night, or on the nights of
// a column of which it is known, on the whole.
func (v *chartView) levels(q diary.Question) []chart.Mark {
	marks, middle := make([]chart.Mark, v.columns.Count()), v.middle(q)
	for i := range marks {
		first, end := v.columns.Nights(i)
		sum, told := 0, 0
		for _, n := range v.kept[first:end] {
			if n == nil {
				continue
			}
			amount, is := n.Factors[q.Factor]
			if level := q.Level(amount, middle); is && level != diary.Untold {
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
