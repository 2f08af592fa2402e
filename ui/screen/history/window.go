package history

import (
	"fmt"
	"slices"
	"time"

	"calmcalf/store/diary"
	"calmcalf/store/insight"
	"calmcalf/ui/draw/form"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"

	tea "github.com/charmbracelet/bubbletea"
)

// scope is how far back the screen looks. fitting is not shown: it stands for the scope
// that suits the journal's age.
type scope int

const (
	fitting scope = iota - 1
	twoWeeks
	sixWeeks
	threeMonths
	year
	all
)

func (s scope) String() string { return [...]string{"2w", "6w", "3m", "1y", "all"}[s] }

// first returns the first night of the scope that ends with a night, in a journal that
// begins with the night start.
func (s scope) first(start, end diary.Date) diary.Date {
	if s != all {
		return end.AddDays(1 - [...]int{14, 42, 91, 365}[s])
	}
	if start.Compare(end) > 0 {
		return end
	}
	return start
}

// fit returns the smallest scope, up to three months, that shows the whole of a journal
// that begins with the night start.
func fit(start, end diary.Date) scope {
	for s := twoWeeks; s < threeMonths; s++ {
		if s.first(start, end).Compare(start) <= 0 {
			return s
		}
	}
	return threeMonths
}

// window is the period shown, with what else is drawn of it.
type window struct {
	diary.Period // up to tonight
	scope        scope
	means        []insight.Mean       // up to each night
	factors      map[diary.Factor]int // on how many nights each is recorded
	rows         []diary.Question     // the factors that have a row, if it fits
	start        diary.Date           // the first night in the journal
	routine      diary.Date           // the first in the journal with a routine, or zero
	trials       []diary.Plan         // every one that was started
}

// newWindow shows the nights from first to tonight. Stored nights before first count in
// the means of the first ones alone.
func newWindow(s scope, first diary.Date, now time.Time, stored []diary.Night) window {
	p := diary.Period{From: first, To: diary.Tonight(now), Last: diary.LastNight(now), Nights: stored}
	w := window{Period: p.Part(p.From, p.To), scope: s, factors: map[diary.Factor]int{}}
	w.means = insight.Means(stored, w.From, w.To)
	for _, n := range w.Nights {
		for factor := range n.Factors {
			w.factors[factor]++
		}
	}
	return w
}

// date returns the night at an index, from 0, and night what is stored of it, or nil.
func (w *window) date(index int) diary.Date { return w.From.AddDays(index) }

func (w *window) night(index int) *diary.Night { return w.Night(w.date(index)) }

// part returns the nights from an index up to but not including another.
func (w *window) part(first, end int) diary.Period {
	return w.Part(w.date(first), w.date(end-1))
}

// unrated reports whether a night has cramps of which nobody said how bad they were.
func (w *window) unrated() bool {
	return slices.ContainsFunc(w.Nights, func(n diary.Night) bool { return len(n.Cramps) > 0 && n.Worst() == nil })
}

// nearest returns the index of a date, or of the end of the window nearest to it.
func (w *window) nearest(d diary.Date) int {
	return max(0, min(w.Len()-1, d.DaysSince(w.From)))
}

// span is the window's dates.
func (w *window) span(t theme.Theme) string { return diary.Span(w.From, w.To, to(t)) }

func (m *Model) ask(s scope) tea.Cmd {
	m.scope = s
	return m.read()
}

// read has too many callers to be inlined.
//
//go:noinline
func (m *Model) read() tea.Cmd {
	scope, journal, now := m.scope, m.deps.Journal, m.deps.Now
	return m.pending.Do(func() func() tea.Cmd {
		w, last, err := readWindow(journal, scope, now())
		return func() tea.Cmd { return m.show(w, last, err) }
	})
}

// readWindow reads the nights of a scope, and those before them that count in the mean of
// the first one.
func readWindow(journal Journal, s scope, now time.Time) (*window, *diary.Change, error) {
	tonight := diary.Tonight(now)
	var first diary.Date
	o, err := journal.Outline(func(start diary.Date) (from, to diary.Date) {
		if s == fitting {
			s = fit(start, tonight)
		}
		first = s.first(start, tonight)
		return first.AddDays(1 - insight.MeanNights), tonight
	})
	if err != nil {
		return nil, nil, fmt.Errorf("reading the journal: %w", err)
	}
	if o.First.IsZero() {
		return nil, o.Change, nil
	}
	w := newWindow(s, first, now, o.Nights)
	w.start, w.routine = o.First, o.Routine
	if w.trials, err = journal.Trials(); err != nil {
		return nil, nil, fmt.Errorf("reading the journal: %w", err)
	}
	return &w, o.Change, nil
}

// show shows what was read. After a failure the screen stays as it was.
func (m *Model) show(w *window, last *diary.Change, err error) tea.Cmd {
	cursor := m.cursorDate()
	if !m.goal.IsZero() {
		cursor, m.goal = m.goal, diary.Date{}
	}
	switch {
	case err != nil && m.state == ready:
		m.scope = m.window.scope
	case err != nil:
		m.state = unread
	case w == nil:
		m.state, m.last = empty, last
		m.menu, m.jump = menu{}, form.Prompt{}
		m.confirm.Close()
	default:
		if cursor.IsZero() {
			cursor = w.Last
		}
		m.state, m.scope, m.window, m.last = ready, w.scope, w, last
		m.cursor = m.window.nearest(cursor)
		m.fitMenu()
		m.layOut()
	}
	if err != nil {
		return nav.Go(nav.Fail{Err: err})
	}
	return nil
}
