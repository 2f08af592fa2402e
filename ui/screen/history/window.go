package history

import (
	"fmt"
	"strings"
	"time"

	"calmcalf/store/diary"
	"calmcalf/store/insight"
	"calmcalf/ui/draw/form"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"
	"calmcalf/ui/report/twin"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"
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

// nearest returns the index of a date, or of the end of the window nearest to it.
func (w *window) nearest(d diary.Date) int {
	return max(0, min(w.Len()-1, d.DaysSince(w.From)))
}

// span is the window's dates.
func (w *window) span(t theme.Theme) string { return diary.Span(w.From, w.To, to(t)) }

// day names a day, with its year where that is not this one.
func (w *window) day(d diary.Date) string {
	if d.Year != w.To.Year {
		return d.Format(diary.DayMidDate)
	}
	return d.Format(diary.DayShortDate)
}

// name names a night by its evening.
func (w *window) name(night int) string {
	switch date := w.date(night); date {
	case w.Last:
		return w.day(date) + ", last night"
	case w.To:
		return w.day(date) + ", tonight"
	default:
		return w.day(date)
	}
}

// stored is a night as the journal has it, or with its date alone.
func (w *window) stored(night int) diary.Night {
	if n := w.night(night); n != nil {
		return *n
	}
	return diary.Night{Date: w.date(night)}
}

// words says one night: its cramps, its routine, the day before it, and its note.
func (w *window) words(night int, t theme.Theme) string {
	n := w.stored(night)
	facts := twin.Facts(n, w.Last)
	if n.Note != "" {
		facts = append(facts, "note: "+n.Note)
	}
	return theme.Printable(w.name(night) + ": " + strings.Join(facts, t.Marks().Separator))
}

// columnsFrom is the number of lines from which the details of a night are in columns, and
// columnsWide the width.
const columnsFrom, columnsWide = 3, 52

// describe says one night in at most so many lines, after the mark of the cursor, and
// more about it: in two columns where they fit. What the mark of a late check-in means
// comes last, as it is always the same.
func (w *window) describe(night int, more []twin.Detail, s signs, width, most int) []string {
	n, late := w.stored(night), ""
	if n.Date == w.routine {
		more = append(more, twin.Detail{Name: "first", Value: "routine"})
	}
	if n.Late() {
		late = ". " + diary.LateMeans
	}
	if most < columnsFrom || width < columnsWide {
		text := w.words(night, s.theme)
		for _, d := range more {
			text += s.theme.Marks().Separator + d.String()
		}
		return w.headed(night, text+late, s, width, most)
	}
	details := append(twin.Details(n, w.Last), more...)
	rows := (len(details) + 1) / 2
	text := w.name(night) + ": " + strings.Join(twin.Cramps(n, w.Last), s.theme.Marks().Separator) + late
	lines := w.headed(night, theme.Printable(text), s, width, max(1, most-rows))
	lines = append(lines, inColumns(details, s.theme, width, most-len(lines))...)
	if n.Note != "" && len(lines) < most {
		for _, line := range cut(theme.Printable("note: "+n.Note), width-2, most-len(lines), s.theme) {
			lines = append(lines, "  "+s.theme.Text.Render(line))
		}
	}
	return lines
}

// headed breaks a text that begins with the name of a night into lines, after the mark of
// the cursor.
func (w *window) headed(night int, text string, s signs, width, most int) []string {
	head := s.cursor + " " + w.name(night)
	lines := cut(s.cursor+" "+text, width, most, s.theme)
	for i, line := range lines {
		rest, first := strings.CutPrefix(line, head)
		if first && i == 0 {
			lines[i] = s.theme.Accent.Render(head) + s.theme.Text.Render(rest)
			continue
		}
		lines[i] = s.theme.Text.Render(line)
	}
	return lines
}

// inColumns lays details out below each other, in two columns of at most so many lines; the
// last place says how many are left out.
func inColumns(details []twin.Detail, t theme.Theme, width, most int) []string {
	rows := min(most, (len(details)+1)/2)
	if rows < 1 {
		return nil
	}
	if places := 2 * rows; len(details) > places {
		left := twin.Detail{Name: t.Marks().Ellipsis, Value: fmt.Sprintf("%d more", len(details)-places+1)}
		details = append(details[:places-1:places-1], left)
	}
	name := 0
	for _, d := range details {
		name = max(name, len(d.Name))
	}
	column := min(44, (width-2)/2)
	lines := make([]string, rows)
	for i, d := range details {
		text := ansi.Truncate(theme.Printable(fmt.Sprintf("%-*s  %s", name, d.Name, d.Value)), column-1, t.Marks().Ellipsis)
		at := min(name, len(text))
		drawn := t.Dim.Render(text[:at]) + t.Text.Render(text[at:])
		if i < rows {
			lines[i] = "  " + drawn + strings.Repeat(" ", max(0, column-lipgloss.Width(text)))
		} else {
			lines[i-rows] += drawn
		}
	}
	return lines
}

type readMsg struct {
	request *nav.Request
	window  *window
	last    *diary.Change
	err     error
}

func (m *Model) ask(s scope) tea.Cmd {
	m.scope = s
	return m.read()
}

func (m *Model) read() tea.Cmd {
	scope, journal, now := m.scope, m.deps.Journal, m.deps.Now
	return m.pending.Ask(func(r *nav.Request) tea.Msg {
		w, last, err := readWindow(journal, scope, now())
		return readMsg{r, w, last, err}
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
func (m *Model) show(msg readMsg) tea.Cmd {
	if !m.pending.Accept(msg.request) {
		return nil
	}
	cursor := m.cursorDate()
	if !m.goal.IsZero() {
		cursor, m.goal = m.goal, diary.Date{}
	}
	switch {
	case msg.err != nil && m.state == ready:
		m.scope = m.window.scope
	case msg.err != nil:
		m.state = unread
	case msg.window == nil:
		m.state, m.last = empty, msg.last
		m.menu, m.jump = menu{}, form.Prompt{}
		m.confirm.Close()
	default:
		if cursor.IsZero() {
			cursor = msg.window.Last
		}
		m.state, m.scope, m.window, m.last = ready, msg.window.scope, msg.window, msg.last
		m.cursor = m.window.nearest(cursor)
		m.fitMenu()
		m.layOut()
	}
	if msg.err != nil {
		return nav.Go(nav.Fail{Err: msg.err})
	}
	return nil
}
