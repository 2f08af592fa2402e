package insight

import (
	"fmt"

	"calmcalf/store/diary"
)

// Options are the choices that a study leaves to its caller.
type Options struct {
	Peek  bool        // up to the last night, and not to the end of the last closed window
	Acute []string    // ids of routines for a cramp that is under way, which are no evening's routine
	Trial *diary.Plan // the last one, if any
}

// Study is everything that the nights show.
type Study struct {
	AsOf    diary.Date `json:"as_of"`  // the last night that is over
	Nights  int        `json:"nights"` // of the calendar, from the first recorded one
	Logged  int        `json:"logged"` // checked in
	Routine Routine    `json:"routine"`
	Looked  string     `json:"factors_text,omitempty"` // above the factors
	Factors []Factor   `json:"factors"`
	Trend   Trend      `json:"trend"`
	Rate    Rate       `json:"rate"` // a night, over the whole diary
	Trial   *Trial     `json:"trial,omitempty"`

	Next      diary.Date `json:"next_update,omitzero"` // the morning on which the next window closes
	Peeks     bool       `json:"peeks"`
	Peeking   string     `json:"peeks_text,omitempty"` // a warning, with a peek
	Unchecked int        `json:"-"`                    // nights with a cramp and without a check-in, in no rate
	Long      *Long      `json:"-"`                    // nil before there are enough windows
}

// Estimate is a ratio of rates with its 95 % interval, nil where it was not computed.
type Estimate struct {
	RR *Number `json:"rr,omitempty"`
	Lo *Number `json:"lo,omitempty"`
	Hi *Number `json:"hi,omitempty"`
}

// Of studies nights, in any order, up to asOf, the last one that is over. The verdicts
// are those of the last closed window of 28 nights, so that looking every day does not
// make luck look like a finding; the trend is that of the last weekly check.
func Of(nights []diary.Night, asOf diary.Date, options Options) Study {
	b := newBook(nights, asOf, options.Acute)
	end := b.closedWindows() * windowNights
	if options.Peek {
		end = b.days()
	}
	s := Study{AsOf: asOf, Nights: b.nightsTo(asOf), Rate: RateOf(rowsOf(b.entries, entry.row)), Peeks: options.Peek}
	s.Logged = s.Rate.N
	for _, e := range b.entries {
		s.Unchecked += one(e.cramps > 0 && !e.night.CheckedIn)
	}
	var running *diary.Plan
	if p := options.Trial; p != nil {
		s.Trial = new(b.trial(*p))
		if s.Trial.Tier == TrialRunning {
			running = p
		}
	}
	if !b.empty() {
		s.Next = b.nextUpdate()
	}
	looked := 0
	s.Factors, looked = b.factors(end, running)
	s.Looked = sayLooked(looked)
	s.Routine = b.routine(end, s.Factors, running)
	s.Trend, s.Long = b.trend(options.Peek), b.long()
	if options.Peek {
		s.Peeking = sayPeeking(s.Next)
	}
	return s
}

// Part is what a study says about one thing.
type Part struct {
	Title string
	Lines []string // paragraphs
}

// Describe returns a study in words, what matters most first. With details it includes
// what could well be luck, and what is described without being tested.
func (s Study) Describe(details bool) []Part {
	parts := s.parts(details)
	if s.Logged == 0 {
		return parts
	}
	return append([]Part{{"The routine", nonEmpty(s.Routine.lines(details))}}, parts...)
}

// Rest is Describe without the answer about the routine and without details.
func (s Study) Rest() []Part { return s.parts(false) }

func (s Study) parts(details bool) []Part {
	var parts []Part
	add := func(title string, lines ...string) {
		if lines = nonEmpty(lines); len(lines) > 0 {
			parts = append(parts, Part{title, lines})
		}
	}
	if s.Trial != nil {
		add("Your trial", s.Trial.Text)
	}
	switch {
	case s.Logged > 0:
		add("Overall", s.Rate.say(s.Nights), sayUnchecked(s.Unchecked), s.Peeking)
	case s.Unchecked > 0:
		add("So far", "You haven't checked in for any night yet, so there is nothing to compare.")
	default:
		add("So far", "No nights are logged yet, so there is nothing to compare.")
	}
	if s.Logged == 0 {
		return parts
	}
	add("Lately", s.trendLines(details)...)
	add("Your days", s.factorLines(details)...)
	switch next := s.Next.Format(diary.LongDate); {
	case s.Peeks || s.Next.IsZero():
	case s.Nights < runIn+windowNights:
		add("Next", fmt.Sprintf("The first comparison can come on %s.", next))
	default:
		add("Next", fmt.Sprintf("The comparisons stay the same until %s, because checking too often makes luck look like a result.", next))
	}
	return parts
}

func (s Study) trendLines(details bool) []string {
	lines := []string{s.Trend.Text}
	if details && s.Long != nil {
		lines = append(lines, s.Long.Text)
	}
	return lines
}

func (s Study) factorLines(details bool) []string {
	lines, hidden := []string{s.Looked}, 0
	for _, f := range s.Factors {
		if details || f.Plain() {
			lines = append(lines, f.Text)
		} else {
			hidden++
		}
	}
	return append(lines, sayHidden(hidden))
}

// sayHidden accounts for the factors that were compared and are listed with details alone.
func sayHidden(factors int) string {
	switch factors {
	case 0:
		return ""
	case 1:
		return "1 more thing looked linked, but that could well be luck. To see it: calmcalf insight --details"
	default:
		return fmt.Sprintf("%d more things looked linked, but that could well be luck. To see them: calmcalf insight --details", factors)
	}
}

// sayUnchecked explains why more nights may have a cramp than a rate is of.
func sayUnchecked(nights int) string {
	switch nights {
	case 0:
		return ""
	case 1:
		return "1 more night has a cramp but no check-in, so it does not count."
	default:
		return fmt.Sprintf("%d more nights have a cramp but no check-in, so they do not count.", nights)
	}
}

func sayPeeking(next diary.Date) string {
	text := "This includes every night so far, although the comparisons are normally updated only every 28 nights. If you check too often, luck can look like a result, so wait for the next update"
	if !next.IsZero() {
		text += ", on " + next.Format(diary.ShortDate)
	}
	return text + ", before you rely on this."
}

func sayWaiting(last diary.Date) string {
	return "Its result stays hidden until the end, on " + last.Format(diary.ShortDate) + ", so that it does not sway what you feel and log."
}
