package sheet

import (
	"cmp"
	"fmt"
	"maps"
	"math"
	"slices"

	"calmcalf/routines"
	"calmcalf/store/diary"
	"calmcalf/store/insight"
	"calmcalf/ui/draw/theme"
)

// mostRoutines are named; the page is one page.
const mostRoutines = 4

// done is on how many nights one routine was done; a night counts once, by the best
// of its sessions.
type done struct {
	id         string
	full, part int
}

// tried tells the routines, the most done first, and the trial.
func tried(q Request, nights []diary.Night) []Row {
	all := routinesDone(nights)
	var rows []Row
	for _, d := range all[:min(mostRoutines, len(all))] {
		rows = append(rows, Row{diary.Plural(d.full+d.part, "night"), fmt.Sprintf("%s: %d in full, %d in part", named(q.Routines, d.id), d.full, d.part)})
	}
	if more := len(all) - mostRoutines; more > 0 {
		rows = append(rows, Row{"Others", diary.Plural(more, "routine") + ", done less often"})
	}
	if len(all) == 0 {
		rows = append(rows, Row{"Routines", "none recorded"})
	}
	if q.Trial != nil {
		rows = append(rows, trial(*q.Trial))
	}
	return rows
}

func routinesDone(nights []diary.Night) []done {
	counted := map[string]done{}
	for _, n := range nights {
		best := map[string]diary.Completion{}
		for _, s := range n.Sessions {
			if s.Completion == diary.Full || s.Completion == diary.Partial && best[s.Routine] != diary.Full {
				best[s.Routine] = s.Completion
			}
		}
		for id, completion := range best {
			d := counted[id]
			d.id = id
			if completion == diary.Full {
				d.full++
			} else {
				d.part++
			}
			counted[id] = d
		}
	}
	return slices.SortedFunc(maps.Values(counted), func(a, b done) int {
		return cmp.Or(cmp.Compare(b.full+b.part, a.full+a.part), cmp.Compare(a.id, b.id))
	})
}

// longestName is the most of a name that is printed, in characters.
const longestName = 60

// named is the name of a routine, or its id where it is not known any more.
func named(all []routines.Routine, id string) string {
	name := id
	if i := slices.IndexFunc(all, func(r routines.Routine) bool { return r.ID == id }); i >= 0 {
		name = all[i].Name
	}
	name = theme.Printable(name)
	if letters := []rune(name); len(letters) > longestName {
		return string(letters[:longestName-3]) + "..."
	}
	return cmp.Or(name, "A routine without a name")
}

func trial(t insight.Trial) Row {
	what := "the routine"
	if t.Factor != "" {
		what = question(t.Factor).Asks
	}
	return Row{"Trial", fmt.Sprintf("Nights with and without %s, alternated by lot, %s. %s", what, diary.Span(t.From, t.To, " to "), t.Text)}
}

func question(f diary.Factor) diary.Question {
	for _, q := range diary.Questions() {
		if q.Factor == f {
			return q
		}
	}
	return diary.Question{Asks: string(f)}
}

// days tells the factors that were logged, those with the best known link first.
func days(nights []diary.Night) []Row {
	var rows []Row
	for _, q := range diary.Questions() {
		var told []diary.Amount
		for _, n := range nights {
			if a, logged := n.Factors[q.Factor]; logged {
				told = append(told, a)
			}
		}
		if len(told) > 0 {
			rows = append(rows, Row{diary.Capital(q.Word), fmt.Sprintf("%s: %s", diary.Plural(len(told), "day"), amounts(q, told))})
		}
	}
	if len(rows) == 0 {
		return []Row{{"Factors", "none recorded"}}
	}
	return rows
}

// amounts tells how often each word was said, or the median and the ends.
func amounts(q diary.Question, told []diary.Amount) string {
	if q.Numeric() {
		var values []float64
		for _, a := range told {
			values = append(values, a.Number)
		}
		say := func(v float64) string {
			if v == 0 {
				return "0"
			}
			return q.Describe(diary.Amount{Number: math.Round(v*10) / 10})
		}
		return fmt.Sprintf("median %s (%s to %s)", say(insight.QuartilesOf(values).Median), say(slices.Min(values)), say(slices.Max(values)))
	}
	var words parts
	for _, word := range q.Words {
		n := 0
		for _, a := range told {
			if a.Word == word {
				n++
			}
		}
		words.add(word, n)
	}
	return words.String()
}
