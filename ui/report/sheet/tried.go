package sheet

import (
	"cmp"
	"fmt"
	"maps"
	"math"
	"slices"
	"sort"
	"strings"

	"calmcalf/routines"
	"calmcalf/store/diary"
	"calmcalf/store/insight"
	"calmcalf/ui/draw/theme"
)

// mostRoutines is how many are named, so that the page stays one page.
const mostRoutines = 4

// done counts the nights with a routine; a night counts once, by its best session.
type done struct {
	id         string
	full, part int
}

// tried are the routines, the most done first, and the trial.
func tried(q Request, nights []diary.Night) []Row {
	all := routinesDone(nights)
	var rows []Row
	for _, d := range all[:min(mostRoutines, len(all))] {
		how := "complete"
		if d.part > 0 {
			how = fmt.Sprintf("%d in full, %d in part", d.full, d.part)
		}
		rows = append(rows, Row{diary.Plural(d.full+d.part, "night"), named(q.Routines, d.id) + ", " + how})
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
			if s.Completion.Counts() && best[s.Routine] != diary.Full {
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
	sorted := slices.Collect(maps.Values(counted))
	sort.Slice(sorted, func(i, j int) bool {
		a, b := sorted[i], sorted[j]
		return cmp.Or(cmp.Compare(b.full+b.part, a.full+a.part), cmp.Compare(a.id, b.id)) < 0
	})
	return sorted
}

// longestName is how much of a name is printed, in characters.
const longestName = 60

// named is the name of a routine, or its id where it has none any more.
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
	return Row{"Trial", fmt.Sprintf("Nights with and without %s, in random order, %s. %s", insight.Tried(t.Factor), diary.Span(t.From, t.To, " to "), t.Text)}
}

// days are the factors that were logged, in the order of diary.Questions.
func days(nights []diary.Night) []Row {
	var rows []Row
	asMine := strings.NewReplacer("your ", "my ", "you ", "I ") // as the person says it
	for _, q := range diary.Questions() {
		var logged []diary.Amount
		for _, n := range nights {
			if a, is := n.Factors[q.Factor]; is {
				logged = append(logged, a)
			}
		}
		if len(logged) > 0 {
			rows = append(rows, Row{diary.Capital(asMine.Replace(q.Asks)), fmt.Sprintf("%s (%s)", amounts(q, logged), diary.Plural(len(logged), "day"))})
		}
	}
	if len(rows) == 0 {
		return []Row{{"Days", "nothing logged"}}
	}
	return rows
}

// amounts says how often each word was logged, or the median and the ends of numbers.
func amounts(q diary.Question, logged []diary.Amount) string {
	if q.Numeric() {
		var values []float64
		for _, a := range logged {
			values = append(values, a.Number)
		}
		say := func(v float64) string {
			if v == 0 {
				return "0"
			}
			return q.Describe(diary.Amount{Number: math.Round(v*10) / 10})
		}
		return fmt.Sprintf("typically %s, from %s to %s", say(insight.QuartilesOf(values).Median), say(slices.Min(values)), say(slices.Max(values)))
	}
	var words parts
	for _, word := range q.Words {
		n := 0
		for _, a := range logged {
			if a.Word == word {
				n++
			}
		}
		if n == len(logged) {
			return word
		}
		words.add(word, n)
	}
	return words.String()
}
