// Package sheet is the page for an appointment: the facts of a period from the journal and
// the profile, on one page, as text or as HTML without other files.
//
// Its one rule: both have the same facts, in the same words, and say what was not
// recorded. Notes are not printed.
package sheet

import (
	"fmt"
	"regexp"
	"strings"

	"calmcalf/routines"
	"calmcalf/store/diary"
	"calmcalf/store/insight"
)

// Request is what a page is made of.
type Request struct {
	diary.Period // its nights, of which those before From count in the mean of the picture alone

	Made      diary.Date         // the day on which the page is made
	Routines  []routines.Routine // those with a name
	Profile   diary.Profile
	Unread    bool         // the profile could not be read
	Signs     []diary.Sign // those of the checklist
	Answer    diary.Signs  // the last one, which counts
	Flags     []Flagged
	Trial     *insight.Trial // the last one, if any
	Questions []Question
	Closing   string // the last line
}

// Flagged is a reason in the nights to see a doctor.
type Flagged struct {
	On     diary.Date
	Title  string // in a few words
	Text   string // what follows from it
	Source string
	Nights []diary.Date // its reasons
}

// Page is what the page says.
type Page struct {
	Title     string
	Made      string
	Period    string
	Figures   []Row // the most important numbers
	Sections  []Section
	Questions []string
	Closing   string

	request Request
}

// Section is a table.
type Section struct {
	Head  string
	About string // how to read its rows
	Rows  []Row
}

// Row is a line of a table.
type Row struct{ Label, Text string }

// Of puts the page together.
func Of(q Request) Page {
	s := summaryOf(q)
	return Page{
		Title:   "Night leg cramps: for my appointment",
		Made:    q.Made.Format(diary.LongDate),
		Period:  period(q),
		Figures: s.figures(),
		Sections: []Section{
			signs(q),
			{"How often", "In brackets: 95% intervals, from the nights with a check-in.", s.often()},
			{"How bad", "In brackets: the range of the middle half of the values.", s.bad()},
			{"Where and when", "These rows count cramps.", s.where()},
			{"What I tried", "These rows count nights.", tried(q, s.nights)},
			{"My days", "What I logged in the daytime. It may have nothing to do with the cramps.", days(s.nights)},
			{"About me", "Chosen from short lists in calmcalf.", person(q)},
		},
		Questions: s.asked(q.Questions),
		Closing:   q.Closing,
		request:   q,
	}
}

func period(q Request) string {
	if q.From == q.To {
		return "The night of " + q.From.Format(diary.LongDate)
	}
	return fmt.Sprintf("%s to %s (%s)", q.From.Format(diary.LongDate), q.To.Format(diary.LongDate), diary.Plural(q.Len(), "night"))
}

// Question is one to ask, on every page or only where there is something to ask about.
type Question struct {
	Text  string
	About string // sleep, or "" for a question of every page
}

// asked are the questions that the nights give reason for: about sleep where a cramp woke
// the person, or at least half of the rated nights were no better than the middle.
func (s summary) asked(all []Question) []string {
	sleep := insight.QuartilesOf(s.sleep)
	broken := s.Woken > 0 || sleep != nil && sleep.Median <= diary.MaxSleep/2
	var asked []string
	for _, q := range all {
		if q.About == "" || q.About == "sleep" && broken {
			asked = append(asked, q.Text)
		}
	}
	return asked
}

// Questions reads the items of a list in Markdown, each of which may end with what it is
// about: {sleep}. The keys of their sources stay in the file.
func Questions(text string) []Question {
	var all []string
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, "\r\n ")
		item, first := strings.CutPrefix(line, "- ")
		switch {
		case first:
			all = append(all, item)
		case strings.HasPrefix(line, "  ") && len(all) > 0:
			all[len(all)-1] += " " + strings.TrimSpace(line)
		}
	}
	keys := regexp.MustCompile(`\s*\[[^\]]*\]`)
	questions := make([]Question, len(all))
	for i, text := range all {
		q := &questions[i]
		text, q.About, _ = strings.Cut(strings.TrimSuffix(text, "}"), " {")
		q.Text = keys.ReplaceAllString(text, "")
	}
	return questions
}
