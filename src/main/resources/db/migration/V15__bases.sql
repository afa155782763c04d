-- The disaster bases of a municipality in a fiscal year. The revision counts every change of any of them; numbers are never used again.
create table base_table (
    municipality varchar(5) not null,
    fiscal_year integer not null,
    last_number integer not null,
    revision integer not null,
    changed_at timestamp with time zone not null,
    constraint base_table_key primary key (municipality, fiscal_year)
);

-- A facility among them, as its owner tells it: kW, kWh, hours, a share from 0 to 1, degrees.
create table base (
    municipality varchar(5) not null,
    fiscal_year integer not null,
    number integer not null,
    name varchar(100) not null,
    building_use varchar(100) not null,
    peak_kw double precision not null,
    kept_share double precision,
    solar_kw double precision not null,
    battery_kw double precision not null,
    battery_kwh double precision not null,
    vehicle_kw double precision not null,
    vehicle_kwh double precision not null,
    generator_kw double precision not null,
    -- Absent where the fuel does not end.
    fuel_hours double precision,
    latitude double precision,
    longitude double precision,
    revision integer not null,
    constraint base_key primary key (municipality, fiscal_year, number),
    constraint base_of_table foreign key (municipality, fiscal_year) references base_table (municipality, fiscal_year) on delete cascade
);
