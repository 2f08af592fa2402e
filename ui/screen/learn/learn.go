// Package learn is the screen with the pages to read: the list of them, a page,
// and what is searched for in either.
//
// Its one rule: it says nothing about the body itself. All of that is in the pages, as
// they are shipped.
package learn

import (
	"fmt"
	"slices"

	"calmcalf/routines"
	"calmcalf/ui/draw/form"
	"calmcalf/ui/draw/page"
	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

// Deps is what the screen needs of the program.
type Deps struct {
	Theme theme.Theme
	// Pages reads the pages, in their order. It is called once, when the screen is
	// shown.
	Pages    func() ([]page.Page, error)
	Cautions []routines.Caution // pages for others than these are not listed
	Sources  bool               // the pages begin with their sources shown
}

// Model is the screen.
type Model struct {
	deps          Deps
	keys          keyMap
	width, height int

	topic   string      // asked for; "" for the list
	stored  []page.Page // as they were read
	pages   []page.Page // as they are shown; nil until they are read
	sources bool        // pages are shown with their sources
	pending nav.Pending // the pages
	reading bool        // a page, not the list
	list    list
	reader  reader
	prompt  form.Prompt
}

// New makes the screen, with the page about a topic open, or with "" the list.
func New(d Deps, topic string) *Model {
	m := &Model{deps: d, topic: topic, sources: d.Sources}
	m.SetTheme(d.Theme)
	return m
}

// Init reads the pages the first time.
func (m *Model) Init() tea.Cmd {
	if m.pages != nil {
		return nil
	}
	pages := m.deps.Pages
	return m.pending.Do(func() func() tea.Cmd {
		all, err := pages()
		return func() tea.Cmd {
			if err != nil {
				return nav.Go(nav.Fail{Err: err})
			}
			return m.show(all)
		}
	})
}

// SetTheme implements nav.Screen.
func (m *Model) SetTheme(t theme.Theme) {
	m.deps.Theme, m.keys = t, newKeys(t)
	m.layout()
	m.enable()
}

// SetSize implements nav.Screen.
func (m *Model) SetSize(width, height int) {
	m.width, m.height = max(0, width), max(0, height)
	m.layout()
	m.enable()
}

// Update implements nav.Screen.
func (m *Model) Update(msg tea.Msg) tea.Cmd {
	defer m.enable()
	switch msg := msg.(type) {
	case nav.Reply:
		return msg.Handle()
	case tea.KeyMsg:
		switch {
		case m.prompt.Open():
			m.typed(msg)
		case key.Matches(msg, m.keys.search):
			m.prompt.Start(longestQuery)
		case m.reading:
			return m.readerKey(msg)
		default:
			return m.listKey(msg)
		}
	}
	return nil
}

// show lists the pages that are for this user, and opens the one that was asked for,
// whoever it is for.
func (m *Model) show(all []page.Page) tea.Cmd {
	m.stored = slices.DeleteFunc(all, func(p page.Page) bool {
		return p.For != "" && p.Word != m.topic && !slices.Contains(m.deps.Cautions, p.For)
	})
	m.cite(m.sources)
	m.list.show(m.pages, "")
	if m.topic == "" {
		return nil
	}
	at := slices.IndexFunc(m.pages, func(p page.Page) bool { return p.Word == m.topic })
	if at < 0 {
		return nav.Go(nav.Notice{Text: fmt.Sprintf("no article is called %q", m.topic)})
	}
	m.list.choose(at)
	m.read(at, "")
	return nil
}

// cite shows the pages with their sources, or without.
func (m *Model) cite(sources bool) {
	m.sources, m.pages = sources, make([]page.Page, len(m.stored))
	for i, p := range m.stored {
		if sources {
			m.pages[i] = p.Cited()
		} else {
			m.pages[i] = p.Uncited()
		}
	}
	m.layout()
}

// read opens a page at its top, or where it first matches the query.
func (m *Model) read(at int, query string) {
	m.reading = true
	m.reader = reader{at: at}
	m.layout()
	m.find(query)
}

// back leaves the search first, then the page, and then the screen.
func (m *Model) back() tea.Cmd {
	switch {
	case m.reading && m.reader.query != "" && m.reader.query != m.list.query:
		m.find("")
	case m.reading:
		m.reading = false
		m.list.choose(m.reader.at)
	case m.list.query != "":
		m.list.show(m.pages, "")
	default:
		return nav.Go(nav.Back{})
	}
	return nil
}
