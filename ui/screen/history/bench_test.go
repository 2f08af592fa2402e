package history

import (
	"fmt"
	"testing"
	"time"

	"calmcalf/ui/draw/theme"
	"calmcalf/ui/nav/navtest"

	"github.com/charmbracelet/colorprofile"
)

// BenchmarkViews draws each view of many nights in colour: when nothing changes, after a
// key, and after they were read.
func BenchmarkViews(b *testing.B) {
	look, _ := theme.New("night", theme.Terminal{Profile: colorprofile.TrueColor})
	for _, nights := range []int{3650, 36500} {
		m := New(Deps{Theme: look, Journal: &journal{nights: diaryOf(nights)}, Now: func() time.Time { return evening }})
		m.SetSize(196, 56)
		d := navtest.Desk{Screen: m}
		d.Run(m.Init())
		d.Press("+", "+")
		for range m.views {
			for what, change := range map[string]func(i int){
				"frame": func(int) {},
				"key":   func(i int) { m.Update(navtest.Key([]string{"left", "up", "home", "right", "end"}[i%5])) },
				"read": func(int) {
					w := *m.window // as if the nights were new
					m.window = &w
					m.layOut()
				},
			} {
				b.Run(fmt.Sprintf("%s/%s/%d nights", m.views[m.at].name, what, nights), func(b *testing.B) {
					b.ReportAllocs()
					for i := 0; b.Loop(); i++ {
						change(i)
						m.View()
					}
				})
			}
			m.turn(+1)
		}
	}
}
