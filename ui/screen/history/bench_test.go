package history

import (
	"fmt"
	"testing"
	"time"

	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav/navtest"

	"github.com/charmbracelet/colorprofile"
)

// years shows all of a journal in colour, in the window of a size.
func years(nights, width, height int) *Model {
	look, _ := theme.New("night", theme.Terminal{Profile: colorprofile.TrueColor})
	m := New(Deps{Theme: look, Journal: &journal{nights: diaryOf(nights)}, Now: func() time.Time { return evening }})
	m.SetSize(width, height)
	d := navtest.Desk{Screen: m}
	d.Run(m.Init())
	d.Press("+", "+")
	return m
}

// BenchmarkFrame draws each view of a hundred years when nothing changes.
func BenchmarkFrame(b *testing.B) {
	m := years(36500, 96, 26)
	for range m.views {
		b.Run(string(m.views[m.at].name), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				m.View()
			}
		})
		m.turn(+1)
	}
}

// BenchmarkKey handles a key in each view of ten and of a hundred years, and draws it.
func BenchmarkKey(b *testing.B) {
	for _, nights := range []int{3650, 36500} {
		m := years(nights, 196, 56)
		for range m.views {
			b.Run(fmt.Sprintf("%s/%d nights", m.views[m.at].name, nights), func(b *testing.B) {
				b.ReportAllocs()
				for i := 0; b.Loop(); i++ {
					m.Update(navtest.Key([]string{"left", "up", "home", "right", "end"}[i%5]))
					m.View()
				}
			})
			m.turn(+1)
		}
	}
}

// BenchmarkLayOut lays each view of a hundred years out anew, as after it was read.
func BenchmarkLayOut(b *testing.B) {
	m := years(36500, 196, 56)
	for range m.views {
		b.Run(string(m.views[m.at].name), func(b *testing.B) {
			for b.Loop() {
				w := *m.window // as if the nights were new
				m.window = &w
				m.layOut()
			}
		})
		m.turn(+1)
	}
}
