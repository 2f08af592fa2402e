package day

import (
	"testing"
	"time"

	"calmcalf/store/diary"
	"calmcalf/ui/nav"
)

func TestAGlass_isADrinkAtThisMoment(t *testing.T) {
	d := sit(t, journalWith(t, drinksAt(8)))
	d.press("j", "j", "j", "j")
	d.sees("▸ water", "250 ml   none of it from 18:00 on", "+ adds a glass of 200 ml now")
	d.press("+")
	d.now = d.now.Add(time.Hour)
	d.press("+", "+")
	d.sees("850 ml   600 ml of it from 18:00 on")
	d.press("backspace", "enter")
	d.keeps(sunday, "water 650 ml", "08:30 250 ml", "21:40 200 ml", "22:40 200 ml")
}

func TestAnAmount_canBeTyped(t *testing.T) {
	d := sit(t, journalWith(t))
	d.press("j", "j", "j", "j")
	d.writes("300mlq")
	d.sees("‹300mlq_›")
	if !d.screen.Typing() {
		t.Error("letters are not text while an amount is typed")
	}
	d.press("enter")
	d.sees("an amount of water needs its unit: write 300ml, or 0.3l", "‹300mlq_›")
	d.press("backspace")
	d.writes(" 14:00")
	d.press("enter")
	d.sees("300 ml   none of it from 18:00 on")
	d.writes("1.5 l")
	d.press("enter")
	d.sees("1.8 l   none of it from 18:00 on   1.5 l without a time")
	d.press("enter")
	d.keeps(sunday, "water 1.8 l", "14:00 300 ml")
}

func TestAnAmountThatCannotBe_isRefusedWithItsReason(t *testing.T) {
	for text, why := range map[string]string{
		"300":         "an amount of water needs its unit: write 300ml, or 0.3l",
		"11l":         "11 l of water is not between 0 and 10 l a day",
		"0ml":         "nothing to add",
		"300ml 22:00": "22:00 is still to come",
		"300ml 25:00": "25:00 is not a time of day: write it as 14:00",
		"0,5l":        `"0,5l" is not an amount of water`,
	} {
		d := sit(t, journalWith(t))
		d.press("j", "j", "j", "j")
		d.writes(text)
		d.press("enter")
		d.sees(why, "‹"+text+"_›")
		d.press("esc", "esc")
		d.keeps(sunday)
		d.went(nav.Back{})
	}
}

func TestAnEmptyLine_isClosed(t *testing.T) {
	d := sit(t, journalWith(t))
	d.press("j", "j", "j", "j", "3", "backspace", "esc")
	d.went(nav.Back{})
}

func TestTenLitres_areTheMost(t *testing.T) {
	d := sit(t, journalWith(t, diary.DayLog{Night: sunday, Set: factors(t, "water 9.9l")}))
	d.press("j", "j", "j", "j", "+")
	d.sees("10.1 l of water is not between 0 and 10 l a day", "9.9 l")
	d.press("backspace", "+", "enter")
	d.keeps(sunday, "water 200 ml", "21:40 200 ml")
}
