package sheet

import (
	"cmp"
	"fmt"
	"slices"
	"sort"
	"strings"

	"calmcalf/store/diary"
	"calmcalf/store/insight"
	"calmcalf/ui/draw/theme"
)

// person is what matters to a doctor of the profile.
func person(q Request) []Row {
	if q.Unread {
		return []Row{{"Profile", "can't be read, so it is left out"}}
	}
	var rows []Row
	var skipped []string
	for _, f := range diary.Facts() {
		label, wanted := map[string]string{
			"age": "Age", "pregnant": "Pregnant", "unsteady": "Unsteady", "medicines": "Medicines", "conditions": "Conditions",
		}[f.Key]
		switch {
		case !wanted || !f.Applies(q.Profile):
		case f.Answer(q.Profile) == nil:
			skipped = append(skipped, strings.ToLower(label))
		default:
			rows = append(rows, Row{label, f.Describe(q.Profile)})
		}
	}
	if skipped != nil {
		rows = append(rows, Row{"No answer", strings.Join(skipped, ", ")})
	}
	if q.Profile.Unclear() {
		rows = append(rows, Row{"Clot", "answered, but not whether it is now or was earlier"})
	}
	return rows
}

// signs are the warning signs that were reported in the period or are active, and the
// reasons in the nights to see a doctor.
func signs(q Request) Section {
	s := Section{Head: "Warning signs and reasons to see a doctor", About: "What calmcalf told me on these dates. An empty list does not mean that all is well."}
	answers := answersIn(q)
	named := diary.ActiveSigns(q.Signs, all(answers))
	for _, sign := range named[:min(mostSigns, len(named))] {
		s.Rows = append(s.Rows, reported(sign, answers))
	}
	if len(named) > mostSigns {
		s.Rows = append(s.Rows, moreSigns(named[mostSigns:], answers))
	}
	for _, f := range q.Flags[:min(mostFlags, len(q.Flags))] {
		s.Rows = append(s.Rows, flagged(f))
	}
	if len(q.Flags) > mostFlags {
		s.Rows = append(s.Rows, moreFlags(q.Flags[mostFlags:]))
	}
	switch {
	case q.Answer.At.IsZero():
		s.Rows = append(s.Rows, Row{"Warning signs", "not checked yet"})
	case len(diary.ActiveSigns(q.Signs, q.Answer)) == 0:
		s.Rows = append(s.Rows, Row{"Warning signs", "none reported, answered " + dayOf(q.Answer).Format(diary.MidDate)})
	}
	return s
}

// The most signs and flags in full, so that the page stays one page.
const mostSigns, mostFlags = 3, 3

// moreSigns names the rest of the signs, without when they were reported.
func moreSigns(rest []diary.Sign, answers []diary.Signs) Row {
	last := answers[len(answers)-1]
	var words []string
	for _, sign := range rest {
		word := cmp.Or(sign.Short, sign.Ask)
		if !slices.Contains(last.Yes, sign.ID) {
			word += " (no longer reported)"
		}
		words = append(words, word)
	}
	return Row{"More", strings.Join(words, "; ") + "."}
}

// answersIn are the answers of the period, and the last one, oldest first.
func answersIn(q Request) []diary.Signs {
	var answers []diary.Signs
	for _, n := range q.Part(q.From, q.To).Nights {
		if n.Signs != nil && !n.Signs.At.Equal(q.Answer.At) {
			answers = append(answers, *n.Signs)
		}
	}
	sort.SliceStable(answers, func(i, j int) bool { return answers[i].At.Before(answers[j].At) })
	if !q.Answer.At.IsZero() {
		answers = append(answers, q.Answer)
	}
	return answers
}

func all(answers []diary.Signs) diary.Signs {
	var signs diary.Signs
	for _, a := range answers {
		signs.Yes = append(signs.Yes, a.Yes...)
	}
	return signs
}

func dayOf(a diary.Signs) diary.Date { return diary.DateOf(a.At) }

// reported is a sign with the days on which it was reported, and whether it is active,
// which the last answer decides.
func reported(sign diary.Sign, answers []diary.Signs) Row {
	var first, last, gone diary.Date
	for _, a := range answers {
		switch {
		case slices.Contains(a.Yes, sign.ID):
			if first.IsZero() {
				first = dayOf(a)
			}
			last, gone = dayOf(a), diary.Date{}
		case !last.IsZero() && gone.IsZero():
			gone = dayOf(a)
		}
	}
	if gone.IsZero() {
		return Row{diary.Span(first, last, " to "), fmt.Sprintf("%s. Active. %s", sign.Ask, sign.Say)}
	}
	return Row{diary.Span(first, last, " to "), fmt.Sprintf("%s. No longer reported on %s.", sign.Ask, gone.Format(diary.MidDate))}
}

// moreFlags has the titles of the rest.
func moreFlags(rest []Flagged) Row {
	var titles []string
	for _, f := range rest {
		if title := theme.Printable(f.Title); !slices.Contains(titles, title) {
			titles = append(titles, title)
		}
	}
	return Row{"Also", strings.Join(titles, "; ") + "."}
}

// mostNights is how many nights of a flag are named; of more, the number is.
const mostNights = 14

// flagged is a flag with its nights, and the dates of the first and the last of them.
func flagged(f Flagged) Row {
	text := theme.Printable(diary.Capital(f.Title) + ". " + f.Text)
	if f.Source != "" {
		text += " Source: " + strings.TrimSuffix(theme.Printable(f.Source), ".") + "."
	}
	switch n := len(f.Nights); {
	case n == 0:
		return Row{f.On.Format(diary.MidDate), text}
	case n > mostNights:
		text += fmt.Sprintf(" Nights: %d.", n)
	case n > 1:
		text += " Nights: " + insight.SayNights(f.Nights) + "."
	}
	return Row{diary.Span(f.Nights[0], f.Nights[len(f.Nights)-1], " to "), text}
}
