// Package sheet is the page for an appointment: what the journal and the profile
// hold of a period, on one page, as text or as HTML that stands alone.
//
// Its one rule: both say the same facts, in the same words, and what was not
// recorded is said to be so. Notes are not printed.
package sheet

import (
	"fmt"

	"calmcalf/routines"
	"calmcalf/store/diary"
	"calmcalf/store/insight"
)

// Request is what a page is made of.
type Request struct {
	From, To diary.Date // the period, both included
	Made     diary.Date // the day on which the page is made
	// Nights are those that are stored, oldest first. Those before From count for the
	// running mean of the picture alone.
	Nights    []diary.Night
	Last      diary.Date         // the last night that has had its morning
	Routines  []routines.Routine // that are known by name
	Profile   diary.Profile
	Unread    bool         // the profile could not be read
	Signs     []diary.Sign // that are asked about
	Answer    diary.Signs  // the last one, which holds
	Flags     []Flagged
	Trial     *insight.Trial // the last one, if any
	Questions []string
	Closing   string // the last line
}

// Flagged is a reason to ask a doctor that the nights gave.
type Flagged struct {
	On     diary.Date
	Text   string
	Source string
	Nights []diary.Date // that gave it
}

// Page is what the page says.
type Page struct {
	Title     string
	Made      string
	Period    string
	Figures   []Row // what matters most, in short
	Sections  []Section
	Questions []string
	Closing   string

	request Request
}

// Section is a table.
type Section struct {
	Head  string
	About string // how its rows are to be read
	Rows  []Row
}

// Row is a line of a table.
type Row struct{ Label, Text string }

// Of puts the page together.
func Of(q Request) Page {
	t := tallyOf(q)
	return Page{
		Title:   "Night leg cramps: for the appointment",
		Made:    q.Made.Format(diary.LongDate),
		Period:  period(q),
		Figures: t.figures(),
		Sections: []Section{
			signs(q),
			{"How often", "In brackets, 95% intervals, of the nights checked in.", t.often()},
			{"How bad", "In brackets, where the middle half lies.", t.bad()},
			{"Where and when", "The cramps, one by one.", t.where()},
			{"Tried", "Nights on which it was done.", tried(q, t.nights)},
			{"Days before", "As logged. What goes with cramps need not be behind them.", days(t.nights)},
			{"The person", "As told to the program, which asks from short lists.", person(q)},
		},
		Questions: q.Questions,
		Closing:   q.Closing,
		request:   q,
	}
}

// period is that of the page, with its own nights alone.
func (q Request) period() diary.Period {
	return diary.Period{From: q.From, To: q.To, Last: q.Last, Nights: q.Nights}.Part(q.From, q.To)
}

func period(q Request) string {
	if q.From == q.To {
		return "The night of " + q.From.Format(diary.LongDate)
	}
	return fmt.Sprintf("%s to %s, %s", q.From.Format(diary.LongDate), q.To.Format(diary.LongDate), diary.Plural(q.period().Len(), "night"))
}
