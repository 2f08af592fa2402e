package ui

import (
	"context"
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"calmcalf/assets/shipped"
	"calmcalf/routines"
	"calmcalf/store"
	"calmcalf/store/diary"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav/navtest"
	"calmcalf/ui/screen/coach"
	"calmcalf/ui/screen/profile"
	"calmcalf/ui/terminal"
	"calmcalf/ui/terminal/termtest"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/colorprofile"
)

// evening is when the sessions of these tests begin.
var evening = time.Date(2026, 11, 22, 22, 14, 0, 0, time.UTC)

// sitting is one run of the whole program on fake time, as a user sits before it.
type sitting struct {
	t       *testing.T
	root    *root
	program *tea.Program
	cancel  context.CancelFunc
	journal *store.Journal
	path    string
	chimes  *ear
	voice   *ear
	pressed map[string]time.Time // each key, and "" for any
	lit     atomic.Bool          // the screen is kept lit

	told     diary.Profile
	asked    bool               // what was told is kept
	routines []routines.Routine // to choose from; only the first one when nil
	broken   []error            // of routine files
	began    time.Time          // by the clock of the sitting; the evening when zero
	away     atomic.Int64       // that the clock has moved on while nobody was there
	ended    chan error

	unwatched       atomic.Bool // nobody looks at the terminal
	painter         terminal.Painter
	painted, wanted termtest.Screen // what the terminal shows, and has to show
}

// sit runs test within a bubble of fake time, with the program started in it.
func sit(t *testing.T, start Start, test func(*sitting)) {
	t.Helper()
	sitWith(t, start, func(*sitting) {}, test)
}

// sitWith lets prepare write the journal before the program starts.
func sitWith(t *testing.T, start Start, prepare, test func(*sitting)) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "journal.db")
	painted, wanted := termtest.New(t, 1, 1), termtest.New(t, 1, 1)
	synctest.Test(t, func(t *testing.T) {
		s := &sitting{t: t, painted: painted, wanted: wanted, journal: store.At(path, time.Now), path: path, pressed: map[string]time.Time{}, ended: make(chan error, 1)}
		prepare(s)
		s.begin(start)
		s.pass(time.Second / 10)
		test(s)
		s.cancel()
		<-time.After(24 * time.Hour) // the last tick outlives the program
	})
}

func (s *sitting) begin(start Start) {
	began := time.Now()
	look, _ := theme.New("mono", theme.Terminal{Profile: colorprofile.NoTTY})
	ids := 0
	s.root = newRoot(Deps{
		Theme: look, Evening: s.evening, Words: func() diary.CareWords {
			return diary.CareWords{LightsOut: []string{"Loosen the covers."}, Hurts: []string{"Pain is a reason to stop."}}
		},
		Journal: s.journal, Backups: s.journal, Known: s.known, Body: s.body, Moving: s.moving, Pages: pages,
		Flow: func(diary.Muscle) routines.Routine { return shipped.Routine("cramp-now") }, Red: look,
		Others: func() []routines.Routine { return shipped.Routines() },
		Fill:   diary.UnitedKingdom.Fill, Checklist: func() diary.Checklist { return navtest.Checklist().For(s.told) }, Flags: s.flags,
		Study: s.study, Profile: s, About: func() profile.Words {
			return profile.Words{"massage": "With any of these, massage is left out.", "swollen now": "Is one leg swollen now? That is a warning sign."}
		},
		Now:   func() time.Time { return s.start().Add(time.Since(began) + time.Duration(s.away.Load())) },
		NewID: func() string { ids++; return fmt.Sprintf("id-%04d", ids) },
		Senses: coach.Senses{
			Chimes: func() coach.Announcer { return s.listen(&s.chimes) },
			Voice:  func() coach.Announcer { return s.listen(&s.voice) },
			Awake:  func(string) func() { s.lit.Store(true); return func() { s.lit.Store(false) } },
		},
	}, start)
	var ctx context.Context
	ctx, s.cancel = context.WithCancel(context.Background())
	shown := terminal.Painted(&seen{root: s.root, look: s.look(), unwatched: &s.unwatched}, s.paint)
	s.program = tea.NewProgram(shown, tea.WithContext(ctx), tea.WithInput(nil), tea.WithOutput(io.Discard), tea.WithoutRenderer(), tea.WithoutSignalHandler(), tea.WithFilter(resumed))
	go func() {
		_, err := s.program.Run()
		if kept := s.root.Keep(); kept != nil {
			err = kept
		}
		s.ended <- err
	}()
	s.resize(100, 30)
}

func (s *sitting) start() time.Time {
	if s.began.IsZero() {
		return evening
	}
	return s.began
}

// settled tells the program that the test has read what it wanted so far.
type settled struct{}

// pass lets fake time pass, and everything happen that is due. Of a long time only the end is
// drawn, unless the session is coloured.
func (s *sitting) pass(d time.Duration) {
	const drawn = 2 * time.Second
	if d > 5*drawn {
		s.unwatched.Store(!*dressedUp)
		s.watch(d - drawn)
		s.unwatched.Store(false)
		d = drawn
	}
	s.watch(d)
}

// watch is pass with every frame drawn.
func (s *sitting) watch(d time.Duration) {
	s.program.Send(settled{})
	<-time.After(d)
	synctest.Wait()
}

func (s *sitting) resize(width, height int) {
	s.program.Send(tea.WindowSizeMsg{Width: width, Height: height})
	synctest.Wait()
}

// press types keys, by the names that Bubble Tea gives them, with as much time between them
// as a calm hand leaves.
func (s *sitting) press(keys ...string) {
	for _, k := range keys {
		if wait := max(time.Second/5-time.Since(s.pressed[""]), time.Second-time.Since(s.pressed[k])); wait > 0 {
			s.pass(wait)
		}
		s.pressed[""], s.pressed[k] = time.Now(), time.Now()
		s.quickly(k)
	}
}

// quickly types keys one right after the other.
func (s *sitting) quickly(keys ...string) {
	for _, k := range keys {
		s.program.Send(navtest.Key(k))
	}
	synctest.Wait()
}

// words are those of the window, across line ends.
func (s *sitting) words() string { return strings.Join(strings.Fields(s.root.View()), " ") }

// sees fails the test unless the window shows the words.
func (s *sitting) sees(words ...string) {
	s.t.Helper()
	screen := s.words()
	for _, w := range words {
		if !strings.Contains(screen, w) {
			s.t.Errorf("the window does not show %q, but\n%s", w, s.root.View())
		}
	}
}

// seesNot fails the test when the window shows the words.
func (s *sitting) seesNot(words string) {
	s.t.Helper()
	if strings.Contains(s.words(), words) {
		s.t.Errorf("the window shows %q:\n%s", words, s.root.View())
	}
}

// session is the only session of the journal.
func (s *sitting) session() diary.Session {
	s.t.Helper()
	nights, err := s.journal.Nights(diary.Date{}, diary.Date{})
	if err != nil {
		s.t.Fatal(err)
	}
	if len(nights) != 1 || len(nights[0].Sessions) != 1 {
		s.t.Fatalf("got %v in the journal, want one night with one session", nights)
	}
	return nights[0].Sessions[0]
}

// over waits for the program to end.
func (s *sitting) over() error {
	s.pass(time.Second)
	select {
	case err := <-s.ended:
		return err
	default:
		s.t.Fatal("the program still runs")
		return nil
	}
}

// resumed lets the program go on at once where it would stop.
func resumed(_ tea.Model, msg tea.Msg) tea.Msg {
	if _, stops := msg.(tea.SuspendMsg); stops {
		return tea.ResumeMsg{}
	}
	return msg
}
