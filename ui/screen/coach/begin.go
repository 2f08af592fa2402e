package coach

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"calmcalf/routines"
	"calmcalf/store/diary"
	"calmcalf/ui/draw/form"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"
)

// beginning is everything that decides how the routine begins.
type beginning struct {
	body       diary.Body         // whose warning signs and cautions change the routine
	checkWords diary.CheckWords   // about warning signs
	earlier    *diary.Session     // ended early a short time ago, and can be continued; or nil
	ago        time.Duration      // since then, in whole minutes
	voice      string             // the setting
	about      bool               // the page about this routine is open
	others     []routines.Routine // to choose instead of it
}

// read asks the journal how the routine begins.
func (m *Model) read() tea.Cmd {
	d, r, now, begins := m.deps, m.routine, m.deps.Now(), m.begins
	return m.reading.Do(func() func() tea.Cmd {
		b, err := beginningOf(d, r, now)
		b.about = b.about || !begins && b.earlier == nil
		if b.about && len(r.Instead) > 0 {
			b.others = d.Others()
		}
		return func() tea.Cmd { return m.receive(b, err) }
	})
}

func beginningOf(d Deps, r routines.Routine, now time.Time) (b beginning, err error) {
	b.checkWords = d.Checklist().Words
	page := ""
	b.body, err = d.Body(func(j Reader) error {
		tonight := diary.NightOf(now)
		nights, err := j.Nights(tonight.AddDays(-1), tonight)
		if err != nil {
			return err
		}
		if b.earlier = diary.Unfinished(nights, r, now); b.earlier != nil {
			b.ago = now.Sub(b.earlier.Ended).Truncate(time.Minute)
		}
		if b.voice, err = j.Recall(VoiceSetting); err != nil {
			return err
		}
		page, err = j.Recall(seenSetting(r))
		return err
	})
	b.about = err != nil || b.body.Routine(r).Refused || len(b.body.Signs) > 0 || b.body.Unknown ||
		b.earlier == nil && page != seen && r.Avoid != ""
	return b, err
}

// receive begins, unless there is something to read or to choose first. A journal that
// cannot be read stops nobody from stretching.
func (m *Model) receive(b beginning, err error) tea.Cmd {
	if b.voice != "" && !m.deps.Senses.Insist {
		m.speaks = b.voice == "on"
	}
	m.beginning = b
	m.begins = false
	var fail, begin tea.Cmd
	if err != nil {
		fail = nav.Go(nav.Fail{Err: err})
	}
	if !m.about && b.earlier == nil {
		begin = m.begin(nil)
	}
	return nav.Batch(begin, fail)
}

// continueEarlier continues the earlier session, unless the offer was left open for too long.
func (m *Model) continueEarlier() tea.Cmd {
	offered := []diary.Night{{Sessions: []diary.Session{*m.earlier}}}
	if diary.Unfinished(offered, m.routine, m.deps.Now()) == nil {
		m.earlier, m.about = nil, true
		return nil
	}
	return m.begin(m.earlier)
}

// begin starts the clock, for a new session or to continue an earlier one.
func (m *Model) begin(earlier *diary.Session) tea.Cmd {
	options := routines.Options{Fit: m.body.Fit}
	if earlier != nil {
		m.id, options.Earlier = earlier.ID, new(earlier.Result())
	}
	m.player = routines.NewPlayer(m.routine, m.deps.Now(), options)
	return nav.Batch(m.wake(), m.follow(m.player.Advance(m.deps.Now())))
}

// before is the page before the first step: the one about the routine, or an earlier
// session to continue.
func (m *Model) before() string {
	lines := m.offer()
	if m.about {
		lines = m.illustrated()
	}
	return m.cut(lines)
}

// cut leaves of lines what the window holds.
func (m *Model) cut(lines []string) string {
	lines = slices.Clone(top(lines, max(1, m.height)))
	for i, line := range lines {
		lines[i] = ansi.Truncate(line, m.width, "")
	}
	return strings.Join(lines, "\n")
}

// offer lets the user choose whether to continue an earlier session, if there is one.
func (m *Model) offer() []string {
	t := m.deps.Theme
	title := []string{t.Strong.Render(m.routine.Name)}
	if m.earlier == nil {
		return title
	}
	stopped := m.earlier.Result().Stopped()
	text := fmt.Sprintf("You stopped %s ago, at step %d of %d: %s.", diary.Minutes(max(time.Minute, m.ago)),
		stopped+1, len(m.earlier.Steps), strings.ToLower(m.earlier.Steps[stopped].Title))
	return theme.Spaced(1, title, theme.Wrap(t.Text, text, m.width),
		[]string{form.Keyed(t, "enter", "continue from there"), form.Keyed(t, "a", "    start over")})
}
