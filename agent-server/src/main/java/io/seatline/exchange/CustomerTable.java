package io.seatline.exchange;

import io.seatline.customer.Customer;
import io.seatline.customer.CustomerDetails;
import io.seatline.customer.CustomerStore;
import io.seatline.kernel.PhoneNumber;
import io.seatline.kernel.Refused;
import io.seatline.kernel.TypedText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Customers, known by any of their numbers. */
final class CustomerTable implements OneRowTable {
    private final CustomerStore store;
    private final ValueWords words;

    CustomerTable(CustomerStore store, ValueWords words) {
        this.store = store;
        this.words = words;
    }

    @Override
    public void export(Consumer<Map<String, String>> row) {
        store.each(customer -> row.accept(shown(details(customer))));
    }

    @Override
    public RowResult put(ImportRow row) {
        List<PhoneNumber> numbers = ImportRow.several(row.required("numbers")).stream()
                .map(CustomerTable::number)
                .distinct()
                .toList();
        Optional<Customer> before = known(numbers);
        CustomerDetails after = details(row, numbers, before);
        if (before.isEmpty()) {
            store.add(after);
            return RowResult.made(row, after.name());
        }
        var changes =
                ExchangeTable.differences(ExchangeKind.CUSTOMERS.columns(), shown(details(before.get())), shown(after));
        if (!changes.isEmpty()) {
            Customer known = before.get();
            store.change(known.id(), known.version(), after);
            store.addNumbers(
                    known.id(),
                    after.numbers().stream()
                            .filter(number -> !known.numbers().contains(number))
                            .toList());
        }
        return RowResult.changed(row, after.name(), changes);
    }

    private static PhoneNumber number(String cell) {
        return PhoneNumber.parse(cell).orElseThrow(() -> Refused.invalid("numbers", "number-invalid", Map.of()));
    }

    /** The one customer whom these numbers belong to. A row that means two people is refused: it would mix them up. */
    private Optional<Customer> known(List<PhoneNumber> numbers) {
        List<Customer> found = numbers.stream()
                .flatMap(number -> store.byNumber(number).stream())
                .distinct()
                .toList();
        if (found.size() > 1) {
            throw Refused.invalid(
                    "numbers",
                    "import-two-customers",
                    Map.of("names", found.stream().map(Customer::name).toList()));
        }
        return found.stream().findFirst();
    }

    /** Numbers are added to those that are known, never taken away. */
    private CustomerDetails details(ImportRow row, List<PhoneNumber> numbers, Optional<Customer> before) {
        return new CustomerDetails(
                before.map(Customer::name)
                        .filter(name -> row.filled("name").isEmpty())
                        .orElseGet(() -> row.required("name")),
                row.given("company").orElse(before.map(Customer::company).orElse("")),
                row.filled("vip")
                        .map(cell -> words.yes("vip", cell))
                        .orElse(before.map(Customer::vip).orElse(false)),
                row.given("note")
                        .map(note -> note(note))
                        .orElse(before.map(Customer::note).orElse("")),
                Stream.concat(before.map(Customer::numbers).orElse(List.of()).stream(), numbers.stream())
                        .distinct()
                        .toList());
    }

    /** A note may have lines; a spreadsheet cell holds them too. */
    private static String note(String cell) {
        return TypedText.optionalLine("note", cell.replaceAll("\\s*[\\r\\n]+\\s*", " "), 2000);
    }

    private static CustomerDetails details(Customer customer) {
        return new CustomerDetails(
                customer.name(), customer.company(), customer.vip(), customer.note(), customer.numbers());
    }

    private Map<String, String> shown(CustomerDetails details) {
        var shown = new LinkedHashMap<String, String>();
        shown.put(
                "numbers",
                details.numbers().stream().map(PhoneNumber::value).sorted().collect(Collectors.joining("; ")));
        shown.put("name", details.name());
        shown.put("company", details.company());
        shown.put("vip", words.say(details.vip()));
        shown.put("note", details.note());
        return shown;
    }
}
