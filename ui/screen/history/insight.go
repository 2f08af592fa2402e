package history

import (
	"fmt"
	"slices"
	"strings"

	"calmcalf/store/diary"
	"calmcalf/store/insight"
	"calmcalf/ui/draw/chart"
	"calmcalf/ui/draw/pager"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"
)

// readable is the longest line of running text, in cells.
const readable = 72

// insightView is the view of what all nights show together: the answer about the routine
// first, then how sure it is, and below that the counts.
type insightView struct {
	lines
	window *window

	asked   bool // for the study, since the screen was shown
	pending nav.Pending
	study   *insight.Study // nil until the nights were compared
	flags   insight.FlagReport
}

// study compares all nights, once the insight is in view.
func (m *Model) study() tea.Cmd {
	v := m.insight
	if m.deps.Study == nil || m.state != ready || v.asked || m.views[m.at].view != view(v) {
		return nil
	}
	v.asked = true
	compare := m.deps.Study
	return v.pending.Do(func() func() tea.Cmd {
		study, flags, err := compare()
		return func() tea.Cmd {
			if err != nil { // the earlier comparisons stay
				return nav.Go(nav.Fail{Err: fmt.Errorf("comparing the nights: %w", err)})
			}
			v.study, v.flags = &study, flags
			m.layOut()
			return nil
		}
	})
}

func (v *insightView) setTheme(t theme.Theme) { v.theme = t }

// leastPair is the width of a page that has the answer and the parts beside each other.
const leastPair = 2*60 + columnGap

// hanging is the indent of the lines of a fact after its first.
const hanging = "  "

// show lays the answer out, and beside it, or below it, the parts of the study and those of the
// window.
func (v *insightView) show(w *window, _, width, height int) {
	v.window = w
	answered, pair := v.study != nil && v.study.Logged > 0, width >= leastPair
	if pair {
		width = (width - columnGap) / 2
	}
	width = min(width, readable)
	text, below := []string{""}, v.below(width)
	if answered {
		text = append(v.answer(v.study.Routine, width, height), v.running(width)...)
	}
	if answered && pair {
		v.set(sideBySide(width, text, below), height)
		return
	}
	v.set(append(text, below...), height)
}

// below are the parts, with an empty line before each. Of several facts, the lines after the
// first of each are indented, so that it is seen where the next one begins.
func (v *insightView) below(width int) (text []string) {
	for _, part := range v.parts() {
		text = append(text, "", v.theme.Strong.Render(part.Title))
		indent := ""
		if len(part.Lines) > 1 {
			indent = hanging
		}
		for _, fact := range part.Lines {
			lines := theme.Wrap(v.theme.Text, fact, width-len(indent))
			text = append(text, lines[0])
			for _, line := range lines[1:] {
				text = append(text, indent+line)
			}
		}
	}
	return text
}

// parts are what is said below the answer: first the trial, which answers the same, then
// what to see a doctor about. The counts of the window come last: it has fewer nights than
// the rest.
func (v *insightView) parts() (parts []insight.Part) {
	var rest []insight.Part
	if v.study != nil {
		rest = v.study.Rest()
		if v.study.Trial != nil {
			parts, rest = rest[:1:1], rest[1:]
		}
		if v.runs() {
			parts = nil
		}
	}
	if flags, up := v.flags.Describe(); up {
		parts = append(parts, flags)
	}
	parts = append(parts, rest...)
	return append(parts, insight.Part{Title: "The nights " + v.window.span(v.theme), Lines: insight.Report(v.window.Period)})
}

// runs reports whether there is a trial whose end is still to come: it stands below the answer.
func (v *insightView) runs() bool {
	return v.study != nil && v.study.Logged > 0 && v.study.Trial != nil && v.study.Trial.Tier == insight.TrialRunning
}

// running is how far a trial has got, as a bar and in words.
func (v *insightView) running(width int) []string {
	if !v.runs() {
		return nil
	}
	t, trial := v.theme, *v.study.Trial
	text := []string{"", t.Strong.Render("Your trial")}
	nights := trial.To.DaysSince(trial.From) + 1
	if night := v.window.To.DaysSince(trial.From) + 1; night > 0 {
		counted := fmt.Sprintf(" night %d of %d", night, nights)
		bar := max(0, width-len(counted))
		over := bar * night / nights
		text = append(text, t.Accent.Render(strings.Repeat(t.Marks().Heavy, over))+t.Faint.Render(strings.Repeat(t.Marks().Line, bar-over))+t.Text.Render(counted))
	}
	return append(text, theme.Wrap(t.Text, trial.SoFar(), width)...)
}

// answer is about the routine: the verdict, the difference, both rates, what would settle
// it, and how far to trust it.
func (v *insightView) answer(r insight.Routine, width, height int) []string {
	t := v.theme
	var gap []string
	if height >= spacious {
		gap = []string{""}
	}
	head := append(theme.Wrap(t.Dim, "Does the routine help?", width), theme.Wrap(t.Strong, r.Verdict, width)...)
	if r.Tier == insight.NoCramps {
		return slices.Concat(gap, head, theme.Wrap(t.Text, r.Meaning, width))
	}
	if r.Span != "" {
		head = append(head, theme.Wrap(t.Text, r.Span, width)...)
	}
	var bar, rates []string
	if r.RR != nil && height >= leastForInterval {
		bar = chart.Interval(t, chart.Ratio{Lo: float64(*r.Lo), Value: float64(*r.RR), Hi: float64(*r.Hi)}, width)
	}
	if r.Sides != nil && r.N1+r.N0 > 0 {
		rates = v.rates(r, width)
	}
	// both rates are in the first page, above the line that there is more below
	text, fits := theme.Fit(height-1, slices.Concat(gap, theme.Spaced(len(gap), head, bar, rates)), theme.Spaced(len(gap), head, bar, rates))
	if !fits {
		text = slices.Concat(head, bar, rates)
	}
	for _, part := range []struct{ name, text string }{
		{"What would settle it", r.Settle},
		{"Keep in mind", strings.Join(slices.DeleteFunc(append([]string{r.Meaning}, r.Cautions...), func(s string) bool { return s == "" }), " ")},
		{"Nights that count", r.Excluded},
	} {
		if part.text != "" {
			text = append(append(text, gap...), beside(t, part.name, part.text, width)...)
		}
	}
	return text
}

// spacious is the height from which the parts of the answer have an empty line between them.
const spacious = 14

// leastForInterval is the height in which an interval leaves enough lines for words.
const leastForInterval = 13

// shortBar is the least length of the longer bar of two, in cells: shorter ones look alike.
const shortBar = 6

// rates are both sides, with a bar for each rate where there is a comparison, and with as
// many of the counts that it is made of as fit beside it.
func (v *insightView) rates(r insight.Routine, width int) []string {
	with, without, unit := r.PerUnit()
	row := func(name, rate string, nights, cramps, counts int) chart.Row {
		on := diary.Plural(nights, "night")
		if nights == 0 {
			return chart.Row{Name: name, Count: "no nights yet"}
		}
		if r.Tier == insight.NotEnough {
			return chart.Row{Name: name, Count: diary.CountCramps(cramps) + " in " + on}
		}
		all := []string{rate + " cramps " + unit, on, fmt.Sprintf("%d in %s", cramps, on)}
		count := all[0]
		if counts > 0 {
			count += v.theme.Marks().Separator + all[counts]
		}
		return chart.Row{Name: name, Known: true, Value: float64(cramps) / float64(nights), Style: v.theme.Accent, Count: count}
	}
	for counts := 2; ; counts-- {
		rows := []chart.Row{row("with the routine", with, r.N1, r.X1, counts), row("without it", without, r.N0, r.X0, counts)}
		if counts == 0 || chart.Fits(rows, width-shortBar) {
			return chart.Rows(v.theme, rows, width)
		}
	}
}

// besideName is the width of a name beside its text, where both fit.
const besideName, leastBeside = 22, 66

// beside puts a name before its text, or above it in a narrow window.
func beside(t theme.Theme, name, text string, width int) []string {
	if width < leastBeside {
		return append(theme.Wrap(t.Dim, name, width), theme.Wrap(t.Text, text, width)...)
	}
	lines := theme.Wrap(t.Text, text, width-besideName)
	for i := range lines {
		lines[i] = t.Dim.Render(fmt.Sprintf("%-*s", besideName, name)) + lines[i]
		name = ""
	}
	return lines
}

// lines are the page of a view of all the nights together: it scrolls, and has no cursor.
type lines struct {
	theme  theme.Theme
	text   []string
	height int
	page   pager.Pager
	column int // from one column to the next whose headings stay with the line below them; 0: none do
}

// set replaces the text; the page stays where it is as far as possible.
func (l *lines) set(text []string, height int) { l.text, l.height = text, height }

// moveTo does nothing: there is no cursor.
func (l *lines) moveTo(int) {}

func (l *lines) draw() string {
	view := slices.Clone(l.page.Show(l.theme, l.text, l.height))
	if last := len(view) - 2; l.column > 0 && last > 0 && l.page.Top(len(l.text), l.height)+len(view) < len(l.text) {
		view[last] = l.headless(view[last-1], view[last])
	}
	return strings.Join(view, "\n")
}

// headless is a line without the text of columns that are empty in the line before: headings,
// which begin a part that is not in view yet.
func (l *lines) headless(before, line string) string {
	kept := ""
	for at := 0; at < ansi.StringWidth(line); at += l.column {
		part := ansi.Cut(line, at, at+l.column)
		if strings.TrimSpace(ansi.Strip(ansi.Cut(before, at, at+l.column))) == "" {
			part = strings.Repeat(" ", ansi.StringWidth(part))
		}
		kept += part
	}
	return kept
}

func (l *lines) scrolls() bool { return pager.Scrolls(len(l.text), l.height) }

func (l *lines) key(msg tea.KeyMsg, k pager.Keys) bool {
	return l.page.Key(msg, k, len(l.text), l.height)
}

func (l *lines) scroll(by int) {
	l.page = pager.At(l.page.Top(len(l.text), l.height) + by)
}

type scroller interface {
	scrolls() bool
	key(tea.KeyMsg, pager.Keys) bool
	scroll(by int)
}
