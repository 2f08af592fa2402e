package day

import (
	"testing"
	"time"

	"calmcalf/store/diary"
	"calmcalf/ui/nav"
)

func TestAGlass_isADrinkAtThisMoment(t *testing.T) {
	d := sit(t, journalWith(t, drinksAt(8)))
	d.Press("j", "j", "j", "j")
	d.Sees("▸ water", "250 ml none of it after 18:00", "Press + to add a 200 ml glass now")
	d.Press("+")
	d.now = d.now.Add(time.Hour)
	d.Press("+", "+")
	d.Sees("850 ml 600 ml of it after 18:00")
	d.Press("backspace", "enter")
	d.has(sunday, "water 650 ml", "08:30 250 ml", "21:40 200 ml", "22:40 200 ml")
}

func TestAnAmount_canBeTyped(t *testing.T) {
	d := sit(t, journalWith(t))
	d.Press("j", "j", "j", "j")
	d.Type("300mlq")
	d.Sees("‹300mlq_›")
	if !d.screen.Typing() {
		t.Error("letters are not text while an amount is typed")
	}
	d.Press("enter")
	d.Sees(`"300mlq" is not an amount of water: write 300 ml`, "‹300mlq_›")
	d.Press("backspace")
	d.Type(" 14:00")
	d.Press("enter")
	d.Sees("300 ml none of it after 18:00")
	d.Type("1.5 l")
	d.Press("enter")
	d.Sees("1.8 l none of it after 18:00 1.5 l without a time")
	d.Press("enter")
	d.has(sunday, "water 1.8 l", "14:00 300 ml")
}

func TestAnAmountThatCannotBe_isRefusedWithItsReason(t *testing.T) {
	for text, why := range map[string]string{
		"300":         "An amount of water needs a unit: write 300ml, or 2 glasses",
		"11l":         "11 l of water can't be right; write an amount from 0 to 10 l a day",
		"0ml":         "Nothing to add",
		"300ml 22:00": "22:00 is still to come",
		"300ml 25:00": `"25:00" is not a time of day: write a time such as 03:10`,
		"2 cups":      `"2 cups" is not an amount of water`,
	} {
		d := sit(t, journalWith(t))
		d.Press("j", "j", "j", "j")
		d.Type(text)
		d.Press("enter")
		d.Sees(why, "‹"+text+"_›")
		d.Press("esc", "esc")
		d.has(sunday)
		d.Went(nav.Back{})
	}
}

func TestAnEmptyLine_isClosed(t *testing.T) {
	d := sit(t, journalWith(t))
	d.Press("j", "j", "j", "j", "3", "backspace", "esc", "esc")
	d.Went(nav.Back{})
}

func TestTenLitres_areTheMost(t *testing.T) {
	d := sit(t, journalWith(t, diary.DayLog{Night: sunday, Set: factors(t, "water 9.9l")}))
	d.Press("j", "j", "j", "j", "+")
	d.Sees("10.1 l of water can't be right; write an amount from 0 to 10 l a day", "9.9 l")
	d.Press("backspace", "+", "enter")
	d.has(sunday, "water 200 ml", "21:40 200 ml")
}

func TestATypedAmount_isTextAlone(t *testing.T) {
	for _, text := range []string{"quiet night", "a bit stiff", "nnn uuu", "+ ?q e"} {
		d := sit(t, journalWith(t, yesterdays(t)))
		d.Press("j", "j", "j", "j")
		d.Type("3 " + text)
		for range 20 {
			d.Press("backspace")
		}
		d.Type(text) // also with nothing left
		d.Sees("▸ water", "‹"+text+"_›", "u usual")
		d.Went()
		d.Press("esc", "esc")
		d.Went(nav.Back{})
		d.has(sunday)
	}
}
