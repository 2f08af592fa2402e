package coach

import (
	"fmt"
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

// readMsg is everything that decides how the routine begins.
type readMsg struct {
	request *nav.Request
	body    diary.Body
	words   diary.CheckWords
	earlier *diary.Session // that can be continued, or nil
	ago     time.Duration  // since it ended, in whole minutes
	voice   string         // the setting
	seen    bool           // the page about this routine was read before
	err     error
}

// read asks the journal about warning signs, settings, and a session of this routine that
// ended early a short time ago.
func (m *Model) read() tea.Cmd {
	d, r, now := m.deps, m.routine, m.deps.Now()
	return m.reading.Ask(func(request *nav.Request) tea.Msg {
		msg := readMsg{request: request, words: d.Checklist().Words}
		var err error
		fail := func() tea.Msg { msg.err = err; return msg }
		if msg.body, err = d.Body(); err != nil {
			return fail()
		}
		tonight := diary.NightOf(now)
		nights, err := d.Journal.Nights(tonight.AddDays(-1), tonight)
		if err != nil {
			return fail()
		}
		if msg.voice, err = d.Journal.Recall(VoiceSetting); err != nil {
			return fail()
		}
		read, err := d.Journal.Recall(seenSetting(r))
		msg.earlier, msg.seen, msg.err = diary.Unfinished(nights, r, now), read == seen, err
		if msg.earlier != nil {
			msg.ago = now.Sub(msg.earlier.Ended).Truncate(time.Minute)
		}
		return msg
	})
}

// receive begins, unless there is something to read or to choose first. A journal that
// cannot be read stops nobody from stretching.
func (m *Model) receive(msg readMsg) tea.Cmd {
	if !m.reading.Accept(msg.request) {
		return nil
	}
	if msg.voice != "" && !m.deps.Senses.Insist {
		m.speaks = msg.voice == "on"
	}
	m.body, m.checkWords, m.earlier, m.ago = msg.body, msg.words, msg.earlier, msg.ago
	m.about = m.refused() || len(m.body.Signs) > 0 || m.body.Unknown ||
		m.earlier == nil && (!m.begins || !msg.seen && m.routine.Avoid != "")
	m.begins = false
	var fail, begin tea.Cmd
	if msg.err != nil {
		fail = nav.Go(nav.Fail{Err: msg.err})
	}
	if !m.about && m.earlier == nil {
		begin = m.begin(nil)
	}
	return tea.Batch(begin, fail)
}

// begin starts the clock, for a new session or to continue an earlier one.
func (m *Model) begin(earlier *diary.Session) tea.Cmd {
	options := routines.Options{Fit: m.body.Fit}
	if earlier != nil {
		m.id, options.Earlier = earlier.ID, new(earlier.Result())
	}
	m.player = routines.NewPlayer(m.routine, m.deps.Now(), options)
	return tea.Batch(m.wake(), m.follow(m.player.Advance(m.deps.Now())))
}

// before is the page before the first step: the one about the routine, or an earlier
// session to continue.
func (m *Model) before() string {
	lines := m.offer()
	if m.about {
		lines = m.pager.Show(m.deps.Theme, m.aboutPage(), m.height)
	}
	return m.fit(lines)
}

// fit cuts what the window does not hold.
func (m *Model) fit(lines []string) string {
	lines = lines[:min(len(lines), max(1, m.height))]
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
		[]string{form.Keyed(t, "enter", "go on from there"), form.Keyed(t, "a", "    begin anew")})
}
