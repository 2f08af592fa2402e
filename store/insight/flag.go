package insight

import (
	"slices"
	"strings"

	"calmcalf/store/diary"
)

// Flag is a reason to see a doctor or a pharmacist, with the nights that raise it. No flag
// means nothing: the rules see only what is recorded.
type Flag struct {
	ID     string       `json:"id"`   // of a rule: "B6"
	Tier   diary.Tier   `json:"tier"` // E and U of the warning signs, B and P of the rules
	On     diary.Date   `json:"on"`   // the day from which it holds
	Nights []diary.Date `json:"nights"`
	Title  string       `json:"title"`
	Text   string       `json:"text"`
	Source string       `json:"source"`
	Alert  bool         `json:"-"` // home shows a line about it
}

// Case is what the rules depend on. Its nights are added to it, tonight too, which may say
// what was discussed.
type Case struct {
	AsOf     diary.Date // the last night that has had its morning
	Profile  diary.Profile
	Active   []diary.Sign // after the last answer about warning signs, emergencies first
	Answered diary.Date   // the night of that answer
	Acute    []string     // ids of routines for a cramp that is under way, which are no evening's routine

	nights    [][]flagNight // in pieces, so that a long diary is not copied as it grows
	discussed map[string][]diary.Date
}

// When returns the nights in few words.
func (f Flag) When() string { return SayNights(f.Nights) }

// SayNights returns nights in few words: "30 Oct, 1, 2 Nov 2026".
func SayNights(nights []diary.Date) string {
	var text strings.Builder
	for i, d := range nights {
		layout := "2"
		switch last := i == len(nights)-1; {
		case last || nights[i+1].Year != d.Year:
			layout = diary.MidDate
		case nights[i+1].Month != d.Month:
			layout = diary.ShortDate
		}
		if i > 0 {
			text.WriteString(", ")
		}
		text.WriteString(d.Format(layout))
	}
	return text.String()
}

// Discussable reports whether the flag can be hidden as discussed: warning signs cannot.
func (f Flag) Discussable() bool { return f.Tier != diary.Emergency && f.Tier != diary.SameDay }

// Line is the flag in one line.
func (f Flag) Line(w FlagWords) string { return w.Above(f.Tier) + ": " + f.Title }

// FlagReport is the flags that are listed on a day, with the words around them.
type FlagReport struct {
	AsOf  diary.Date `json:"as_of"`
	Flags []Flag     `json:"flags"`
	Words FlagWords  `json:"-"`
}

// The alert line of a flag is raised at most once in alertAgain days, and stays for
// alertDays.
const (
	alertAgain = 14
	alertDays  = 7
)

// Listed returns the flags on the day of AsOf: the active warning signs, which cannot be
// hidden, and after them, in the order of the rules, the flags whose rule holds on that
// day and that were not discussed in the QuietDays before. Nothing of it is stored: the
// rules are evaluated on each day from the first night on.
func (b FlagBook) Listed(c Case) []Flag {
	listed := []Flag{}
	for _, s := range c.Active {
		listed = append(listed, Flag{ID: s.Rule, Tier: s.Tier, On: c.Answered, Nights: []diary.Date{c.Answered}, Title: s.Ask, Text: s.Say, Source: named(s.Source)})
	}
	days := newFlagDays(c)
	for _, rule := range flagRules() {
		nights, holds := rule.holds(days, days.asOf())
		if !holds || days.hidden(rule.id, days.asOf()) {
			continue
		}
		spells := days.recent(rule)
		f := b.flag(rule.id)
		f.On, f.Nights = days.date(spells[len(spells)-1].from), nights
		f.Alert = days.alerts(rule.id, spells)
		listed = append(listed, f)
	}
	return listed
}

// Between returns the flags whose rule held on a day of a period, discussed or not, in the
// order of the rules: each from the first of the last days in a row on which it held, and with
// every night that raised it on a day of the period.
func (b FlagBook) Between(c Case, from, to diary.Date) []Flag {
	days := newFlagDays(c)
	begin, end := from.DaysSince(days.first), to.DaysSince(days.first)
	var held []Flag
	for _, rule := range flagRules() {
		f, any := b.flag(rule.id), false
		for s := range days.spells(rule) {
			if s.to < begin {
				break
			}
			if s.from > end {
				continue
			}
			if !any {
				f.On, any = days.date(s.from), true
			}
			for day := max(s.from, begin); day <= min(s.to, end); day++ {
				nights, _ := rule.holds(days, day)
				f.Nights = append(f.Nights, nights...)
			}
		}
		if any {
			f.Nights = merged(f.Nights, nil)
			held = append(held, f)
		}
	}
	return held
}

// Alert returns the line of the first flag whose alert is due, and the number of others
// that are listed. Warning signs have a line of their own.
func (r FlagReport) Alert() (line string, others int, due bool) {
	for _, f := range r.Flags {
		switch {
		case !f.Discussable():
			continue
		case f.Alert && !due:
			line, due = f.Line(r.Words), true
		default:
			others++
		}
	}
	return line, others, due
}

// Foremost is the index of the flag to show first: a warning sign, or else the one of the Alert.
func (r FlagReport) Foremost() int {
	return max(0, slices.IndexFunc(r.Flags, func(f Flag) bool { return f.Alert || !f.Discussable() }))
}

// Describe returns the listed flags in words, and reports whether there are any.
func (r FlagReport) Describe() (part Part, listed bool) {
	part = Part{Title: "Reasons to see a doctor"}
	for _, f := range r.Flags {
		line := f.Line(r.Words)
		if f.Tier == diary.Appointment { // as the title says
			line = diary.Capital(f.Title)
		}
		line += ". " + f.Text
		switch {
		case !f.Discussable():
		case len(f.Nights) == 1:
			line += " Night: " + f.When() + "."
		case len(f.Nights) > 1:
			line += " Nights: " + f.When() + "."
		}
		part.Lines = append(part.Lines, line)
	}
	return part, len(part.Lines) > 0
}
