package insight

import (
	"fmt"

	"calmcalf/store/diary"
)

// Part is what a study tells of one thing: a title and paragraphs.
type Part struct {
	Title string
	Lines []string
}

// Describe tells a study in words, what matters most first. With details it also tells
// what could well be luck, and what is described without being tested.
func (s Study) Describe(details bool) []Part {
	var parts []Part
	add := func(title string, lines ...string) {
		if lines = nonEmpty(lines); len(lines) > 0 {
			parts = append(parts, Part{title, lines})
		}
	}
	if s.Logged == 0 {
		none := "No night is logged yet, so there is nothing to compare."
		if s.Unchecked > 0 {
			none = "No night has a check-in yet, so there is nothing to compare."
		}
		add("So far", none)
		if s.Trial != nil {
			add("Your trial", s.Trial.Text)
		}
		return parts
	}
	add("In all", s.Rate.say(s.Nights), sayUnchecked(s.Unchecked), s.Peeking)
	if s.Trial != nil {
		add("Your trial", s.Trial.Text)
	}
	add("The routine", s.Routine.lines(details)...)
	add("Lately", s.trendLines(details)...)
	add("Your days", s.factorLines(details)...)
	if !s.Peeks && !s.Next.IsZero() {
		add("Next", fmt.Sprintf("The comparisons stay as they are until %s, so that looking often does not make luck look like a finding.", s.Next.Format(diary.LongDate)))
	}
	return parts
}

// nonEmpty leaves out what is not nonEmpty.
func nonEmpty(lines []string) []string {
	var all []string
	for _, line := range lines {
		if line != "" {
			all = append(all, line)
		}
	}
	return all
}

// say tells a rate in the unit that fits, with its interval.
func (r Rate) say(nights int) string {
	logged := fmt.Sprintf("%s on %d logged of %s.", diary.Plural(r.X, "cramp"), r.N, diary.Plural(nights, "night"))
	if r.N < Enough {
		return diary.Capital(logged) + fmt.Sprintf(" Fewer than %d logged nights are too few for a rate.", Enough)
	}
	per, unit := float64(week), "a week"
	if figure(r.Rate)*week < 1 {
		per, unit = windowNights, "in 4 weeks"
	}
	return fmt.Sprintf("%s That is %.1f %s, likely between %.1f and %.1f.", diary.Capital(logged), figure(r.Rate)*per, unit, figure(r.Lo)*per, figure(r.Hi)*per)
}

// sayUnchecked explains why nights with a cramp may be more than a rate is of.
func sayUnchecked(nights int) string {
	switch nights {
	case 0:
		return ""
	case 1:
		return "1 more night has a cramp and no check-in, and is not counted."
	default:
		return fmt.Sprintf("%d more nights have a cramp and no check-in, and are not counted.", nights)
	}
}

func (r Routine) lines(details bool) []string {
	lines := []string{r.Text}
	if r.Tier == Waiting || !details {
		return lines
	}
	lines = append(lines, r.Bet, r.Partly)
	for i, arm := range r.Arms {
		side := [...]string{"with", "without"}[i]
		if q := arm.Severity; q != nil {
			lines = append(lines, fmt.Sprintf("How bad on nights %s the routine: %.0f of 10 in the middle, half of them from %.0f to %.0f (%s). This is described, not tested.", side, q.Median, q.Q25, q.Q75, diary.Plural(q.N, "night")))
		}
		if q := arm.Minutes; q != nil {
			lines = append(lines, fmt.Sprintf("How long on nights %s the routine: %.0f min in the middle, half of them from %.0f to %.0f (%s). This is described, not tested.", side, q.Median, q.Q25, q.Q75, diary.Plural(q.N, "night")))
		}
	}
	return lines
}

func (s Study) trendLines(details bool) []string {
	lines := []string{s.Trend.Text}
	if details && s.Long != nil {
		lines = append(lines, s.Long.Text)
	}
	return lines
}

func (s Study) factorLines(details bool) []string {
	lines := []string{s.Looked}
	for _, f := range s.Factors {
		if details || f.Plain() {
			lines = append(lines, f.Text)
		}
	}
	return lines
}
