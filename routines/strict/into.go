package strict

import (
	"fmt"
	"reflect"
)

// Into copies the document to a struct, whose fields name their keys in a tag. An unknown key is
// an error. It is for the files that the program ships: its errors name no place.
func (d *Document) Into(value any) error {
	if !d.OK() {
		return d.Err()
	}
	return into(reflect.ValueOf(value).Elem(), d.root)
}

func into(to reflect.Value, value any) error {
	from, isTable := value.(*table)
	list, isList := value.([]any)
	switch kind := reflect.TypeOf(value).Kind(); {
	case isTable && to.Kind() == reflect.Struct:
		return fields(to, from)
	case isTable && to.Kind() == reflect.Map:
		to.Set(reflect.MakeMap(to.Type()))
		for _, e := range from.entries {
			element := reflect.New(to.Type().Elem()).Elem()
			if err := into(element, e.value); err != nil {
				return fmt.Errorf("%s: %w", e.key, err)
			}
			to.SetMapIndex(reflect.ValueOf(e.key).Convert(to.Type().Key()), element)
		}
	case isList && to.Kind() == reflect.Slice:
		to.Set(reflect.MakeSlice(to.Type(), len(list), len(list)))
		for i, element := range list {
			if err := into(to.Index(i), element); err != nil {
				return fmt.Errorf("%d: %w", i+1, err)
			}
		}
	case kind == to.Kind():
		to.Set(reflect.ValueOf(value).Convert(to.Type()))
	default:
		return fmt.Errorf("%v is not a %v", value, to.Type())
	}
	return nil
}

// fields copies a table to a struct.
func fields(to reflect.Value, from *table) error {
	known := 0
	for i := range to.NumField() {
		key := to.Type().Field(i).Tag.Get("toml")
		value := from.value(key)
		if value == nil {
			continue
		}
		known++
		if err := into(to.Field(i), value); err != nil {
			return fmt.Errorf("%s: %w", key, err)
		}
	}
	if known < len(from.entries) {
		return fmt.Errorf("a key of %v is unknown", to.Type())
	}
	return nil
}
