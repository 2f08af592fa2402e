package insight

import (
	"cmp"
	"slices"
	"strings"

	"calmcalf/store/diary"
)

// Flag is something to see somebody about, with the nights that speak for it. That
// there is none says nothing: the rules see only what is logged and told.
type Flag struct {
	ID     string       `json:"id"`   // of a rule: "B6"
	Tier   diary.Tier   `json:"tier"` // E and U of the warning signs, B and P of the rules
	On     diary.Date   `json:"on"`   // the day from which it is up
	Nights []diary.Date `json:"nights"`
	Title  string       `json:"title"`
	Text   string       `json:"text"`
	Source string       `json:"source"`
}

// Case is what the rules look at.
type Case struct {
	Nights   []diary.Night // tonight's too: what was discussed is in it
	AsOf     diary.Date    // the last night that has had its morning
	Profile  diary.Profile
	Standing []diary.Sign // after the last answer about warning signs, emergencies first
	Answered diary.Date   // the night of that answer
	Worse    []diary.Date // the days on which the counts called for a doctor: WorseDays
	Acute    []string     // ids of routines for a cramp that is there: no evening is spent with them
}

// When tells the nights in few words: "30 Oct, 1, 2 Nov 2026".
func (f Flag) When() string {
	var text strings.Builder
	for i, d := range f.Nights {
		layout := "2"
		switch last := i == len(f.Nights)-1; {
		case last || f.Nights[i+1].Year != d.Year:
			layout = "2 Jan 2006"
		case f.Nights[i+1].Month != d.Month:
			layout = "2 Jan"
		}
		if i > 0 {
			text.WriteString(", ")
		}
		text.WriteString(d.Format(layout))
	}
	return text.String()
}

// Discussable tells whether the flag can be put off as discussed: warning signs cannot.
func (f Flag) Discussable() bool { return f.Tier != diary.Emergency && f.Tier != diary.SameDay }

// Line is the flag in one line, for where there is room for no more.
func (f Flag) Line(w FlagWords) string { return w.Above(f.Tier) + ": " + f.Title }

// FlagReport is what is up on a day, with the words around it.
type FlagReport struct {
	AsOf  diary.Date `json:"as_of"`
	Flags []Flag     `json:"flags"`
	Words FlagWords  `json:"-"`
}

// What a flag does with time, in days: at most once in so many days it is raised, for
// so many it is up, and for so many it is not raised after it was discussed.
const (
	flagAgain = 14
	flagUp    = 7
	flagQuiet = 90
)

// Fired returns every flag that the nights up to AsOf raised, in the order of days,
// and on one day in that of the rules. Nothing of it is stored: the days are gone
// through from the first night on.
func (b FlagBook) Fired(c Case) []Flag {
	days := newFlagDays(c)
	var fired []Flag
	for _, rule := range flagRules() {
		for day, nights := range days.fires(rule) {
			f := b.flag(rule.id)
			f.On, f.Nights = days.date(day), nights
			fired = append(fired, f)
		}
	}
	slices.SortStableFunc(fired, func(x, y Flag) int { return x.On.Compare(y.On) })
	return fired
}

// Up returns what is to be shown on the day of AsOf: the warning signs that stand,
// which nothing puts off, and below them the flags of the last seven days that were
// not discussed since, in the order of the rules.
func (b FlagBook) Up(c Case) []Flag {
	up := []Flag{}
	for _, s := range c.Standing {
		up = append(up, Flag{ID: s.Rule, Tier: s.Tier, On: c.Answered, Nights: []diary.Date{c.Answered}, Title: s.Ask, Text: s.Say, Source: s.Source})
	}
	first := len(up)
	discussed := discussedOn(c)
	for _, f := range b.Fired(c) {
		talked := slices.ContainsFunc(discussed[f.ID], func(d diary.Date) bool { return d.Compare(f.On) >= 0 })
		if c.AsOf.DaysSince(f.On) < flagUp && !talked {
			up = append(up, f)
		}
	}
	slices.SortStableFunc(up[first:], func(x, y Flag) int { return cmp.Compare(flagPlace(x.ID), flagPlace(y.ID)) })
	return up
}

// discussedOn are the nights on which each flag was told to be discussed. One that is
// still to come hides nothing.
func discussedOn(c Case) map[string][]diary.Date {
	on := map[string][]diary.Date{}
	for _, n := range c.Nights {
		if n.Date.DaysSince(c.AsOf) > 1 { // tonight is the day after
			continue
		}
		for _, id := range n.Discussed {
			on[id] = append(on[id], n.Date)
		}
	}
	return on
}

// flagPlace is where a rule stands in the order in which flags are shown.
func flagPlace(id string) int {
	return slices.IndexFunc(flagRules(), func(r flagRule) bool { return r.id == id })
}

// Tell tells the flags that are up in words, as a part of what the nights show; false
// where none is, of which nothing is said.
func (r FlagReport) Tell() (Part, bool) {
	part := Part{Title: "To talk about"}
	for _, f := range r.Flags {
		line := f.Line(r.Words) + ". " + f.Text
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
